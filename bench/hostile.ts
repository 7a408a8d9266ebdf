import { attackOn, STORES } from '#platform/testing';

/** `node bench/hostile.ts [REQUESTS] [SEED]`: bad requests grown from the API's own description, against the API in this process. */
const [requests = 100_000, seed = 1] = process.argv.slice(2).map(Number);
const [store] = STORES;
if (store === undefined) throw new Error('no store');
const { database, end } = await store.open();
const began = performance.now();
const { byStatus, byCode, wounds, rejections } = await attackOn({ database, requests, seed });
const seconds = (performance.now() - began) / 1000;
const write = (line: string): void => void process.stdout.write(`${line}\n`);
write(`恶意请求 hostile requests  ${requests} (seed ${seed}) in ${seconds.toFixed(0)} s, ${(requests / seconds).toFixed(0)}/s`);
for (const [status, count] of Object.entries(byStatus)) write(`  ${status}  ${count}`);
for (const [code, count] of Object.entries(byCode).toSorted(([, one], [, other]) => other - one)) write(`    ${code}  ${count}`);
write(
  `  5xx ${wounds.filter(({ why }) => why === 'server-error').length}  wounds ${wounds.length}  unhandled rejections ${rejections.length}`,
);
for (const { why, sent, got } of wounds.slice(0, 20))
  write(`  ${why}  ${JSON.stringify(sent).slice(0, 600)}  ${got?.body.slice(0, 300) ?? ''}`);
await end();
process.exitCode = wounds.length + rejections.length === 0 ? 0 : 1;
