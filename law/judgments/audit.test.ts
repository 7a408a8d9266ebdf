import { describe, expect, test } from 'vitest';
import { auditJudgment } from './audit.ts';
import { EXAMPLES } from './examples.ts';
import { readJudgment } from './read-judgment.ts';

function audited(name: string) {
  const example = EXAMPLES.find((one) => one.name === name);
  const read = readJudgment(example?.text ?? '');
  if ('unreadable' in read) throw new Error(name);
  return auditJudgment(read).map(({ name: who, assessments, replay }) => [who, assessments.map(({ ladder, verdict }) => `${ladder} ${verdict}`), replay?.refused]);
}

describe('auditing', () => {
  test('U1 what stays within the plain limits is kept', () => {
    expect(audited('在期限内')).toEqual([['某甲', ['detention kept', 'prosecution kept', 'trial-summary kept'], []]]);
  });

  test('U2 what needs an approval the text does not show is said to need it, for each defendant', () => {
    expect(audited('两名被告人,须有延长依据')).toEqual([
      ['某甲', ['detention extended', 'prosecution extended', 'trial-ordinary extended'], []],
      ['某乙', ['bail kept', 'trial-ordinary extended'], []],
    ]);
  });

  test('U3 forty-five days of detention before an arrest are beyond the longest limit, 刑诉法 §91', () => {
    expect(audited('拘留四十五日后才逮捕')[0]?.[1]).toEqual(['detention overrun', 'prosecution kept', 'trial-ordinary kept']);
  });

  test('U4 a summary trial of three months is beyond its limit, and an earlier conviction is no event, 刑诉法 §220', () => {
    expect(audited('简易程序审理三个月')[0]?.[1]).toEqual(['trial-summary overrun']);
  });
});
