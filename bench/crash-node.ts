import { LINJIANG } from '#scenarios/city';
import { begin } from '../platform/serve.ts';

// A whole node with the city's roster and no cases, to be killed: says its address and a token once it serves.

const says = (sentence: string): void => void process.stderr.write(`${sentence}\n`);
const { node, address } = await begin({ ...process.env, FASHU_SEED: 'none' }, says);
const lin = LINJIANG.officers.find(({ name }) => name === '林禾');
const token = await node.services.identity.issueToken(
  { kind: 'officer', id: lin?.id ?? '' },
  { name: 'crash', scopes: ['read', 'write'], expiresAt: new Date(Date.now() + 86_400_000).toISOString() },
);
process.stdout.write(`${JSON.stringify({ address, token })}\n`);
process.on('SIGTERM', () => void node.stop().then(() => process.exit(0)));
