import { LINJIANG } from '#scenarios/city';
import { readConfiguration } from '../platform/configuration.ts';
import { openChina } from '../platform/main.ts';

// A whole node with the city's roster and no cases, to be killed: says its address and a token once it serves.

const configuration = readConfiguration({ ...process.env, FASHU_SEED: 'none' });
const node = await openChina(configuration, (sentence) => void process.stderr.write(`${sentence}\n`));
const lin = LINJIANG.officers.find(({ name }) => name === '林禾');
const token = await node.services.identity.issueToken(
  { kind: 'officer', id: lin?.id ?? '' },
  { name: 'crash', scopes: ['read', 'write'], expiresAt: new Date(Date.now() + 86_400_000).toISOString() },
);
const address = await node.listen();
node.work();
process.stdout.write(`${JSON.stringify({ address, token })}\n`);
process.on('SIGTERM', () => void node.stop().then(() => process.exit(0)));
