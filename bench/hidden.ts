import { randomUUID } from 'node:crypto';
import { apiOn, groundOn, officer, someCases, STORES } from '#platform/testing';

const SAMPLES = Number(process.env['HIDDEN_SAMPLES'] ?? 1500);

const median = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

const WARM = 50;

/** How far the ranks of two samples are apart, in standard deviations: beyond ±2.6 one in a hundred equal pairs is. Mann and Whitney. */
function apart(one: readonly number[], other: readonly number[]): number {
  const ranked = [...one.map((value) => ({ value, isOne: true })), ...other.map((value) => ({ value, isOne: false }))].toSorted(
    (a, b) => a.value - b.value,
  );
  const ranks = ranked.reduce((sum, { isOne }, index) => sum + (isOne ? index + 1 : 0), 0);
  const [n, m] = [one.length, other.length];
  return (ranks - (n * (n + m + 1)) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
}

interface Pair<T> {
  readonly hidden: T;
  readonly absent: T;
}

/** Both of a pair in turns, the first of each pair by lot: whatever else the machine does falls on both alike. */
async function compare(ask: (url: string) => Promise<number>, urls: (count: number) => Pair<string>): Promise<Pair<readonly number[]>> {
  const times = { hidden: [] as number[], absent: [] as number[] };
  for (let count = 0; count < SAMPLES + WARM; count += 1) {
    const order = Math.random() < 0.5 ? (['hidden', 'absent'] as const) : (['absent', 'hidden'] as const);
    for (const which of order) times[which].push(await ask(urls(count)[which]));
  }
  return { hidden: times.hidden.slice(WARM), absent: times.absent.slice(WARM) };
}

/** Whether the time of an answer tells a case that one may not know of from one that is not there: medians, and a rank test, by route. */
export async function benchHidden(print: (line: string) => void): Promise<void> {
  const store = STORES.find(({ kind, skipped }) => kind === 'server' && skipped === undefined) ?? STORES[0];
  if (store === undefined) return;
  const opened = await store.open();
  const { grounds } = await groundOn(opened.database);
  const api = await apiOn(grounds);
  try {
    const hidden = (await someCases(grounds, 40)).map((receipt) => receipt.case);
    const headers = { authorization: `Bearer ${await api.tokenOf(officer('贺兰'))}` };
    const absent = hidden.map(() => randomUUID());
    const ask = async (url: string): Promise<number> => {
      const begun = performance.now();
      const { statusCode } = await api.app.inject({ url, headers });
      if (statusCode !== 404) throw new Error(`${url} answered ${statusCode}`);
      return (performance.now() - begun) * 1000;
    };
    for (const rest of ['', '/offers', '/limits', '/entries', '/documents', '/parties', '/entries/1/proof']) {
      const times = await compare(ask, (count) => ({
        hidden: `/api/v1/cases/${hidden[count % hidden.length]}${rest}`,
        absent: `/api/v1/cases/${absent[count % absent.length]}${rest}`,
      }));
      const [one, other] = [median(times.hidden), median(times.absent)];
      print(
        `hidden: /cases/:case${rest.padEnd(17)} hidden ${one.toFixed(0)} µs, absent ${other.toFixed(0)} µs, ratio ${(one / other).toFixed(3)}, ranks ${apart(times.hidden, times.absent).toFixed(1)} σ apart (${SAMPLES} pairs, ${store.kind})`,
      );
    }
  } finally {
    await api.end();
    await opened.end();
  }
}

if (import.meta.main) await benchHidden((line) => void process.stdout.write(`${line}\n`));
