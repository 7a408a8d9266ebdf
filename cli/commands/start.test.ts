import { expect, test } from 'vitest';
import { EXAMPLES } from '#law/judgments';
import { PROCEDURES } from '#law/procedures';
import { run } from './start.ts';

test('X9 start tells one case, audits every invented judgment, counts the procedures, and says where to go on', async () => {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run([], { out: (line) => void out.push(line), err: (line) => void err.push(line) });
  const text = out.join('\n');
  expect({ code, err }).toEqual({ code: 0, err: [] });
  expect(text).toContain('✗ 不予准许：执行逮捕（申某）');
  for (const { name } of EXAMPLES) expect(text).toContain(`〔${name.replaceAll(',', '，')}〕`);
  for (const { title } of Object.values(PROCEDURES)) expect(text).toContain(title[0]);
  expect(text).not.toMatch(/\p{Script=Han}[,;:()?!]|[,;:()?!]\p{Script=Han}/u);
  const commands = [...text.matchAll(/npm run fashu -- (\w+)/gu)].map(([, command]) => command);
  expect(commands).toEqual(['tell', 'replay', 'audit', 'due', 'check']);
});
