/** What a failing store says, as far as its owner can mend it. */
interface Said {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly syscall?: unknown;
}

const NO_ROOM = new Set(['53100', 'ENOSPC', 'EDQUOT']);
/** PostgreSQL's classes of connections that are broken (08), resources that are used up (53), an operator who stops it (57P). */
const AWAY = /^(?:08|53|57P)/u;
const BROKEN = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);
/** The driver tells these without a code. */
const LOST = /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/u;
const DEEPEST = 4;

/** Whether a failure is that of a store that is full or away: not ours, and not the caller's; nothing otherwise. */
export function storeTrouble(error: unknown): 'api/no-room' | 'api/not-ready' | undefined {
  let said = error as Said | undefined;
  for (let depth = 0; depth < DEEPEST && typeof said === 'object' && said !== null; depth += 1) {
    const code = typeof said.code === 'string' ? said.code : '';
    if (NO_ROOM.has(code)) return 'api/no-room';
    const isNotThere = code === 'ENOENT' && said.syscall === 'connect';
    if (AWAY.test(code) || BROKEN.has(code) || isNotThere || LOST.test(String(said.message))) return 'api/not-ready';
    said = said.cause as Said | undefined;
  }
  return undefined;
}
