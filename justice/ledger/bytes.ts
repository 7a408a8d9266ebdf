const ENCODER = new TextEncoder();
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES: ReadonlyMap<number, number> = new Map(Array.from(DIGITS, (digit, value) => [digit.charCodeAt(0), value]));
/** Two digits of base 64 for each twelve bits, and two of hexadecimal for each byte: a ledger writes millions of them. */
const PAIRS = Array.from({ length: 0x10_00 }, (_, bits) => DIGITS.charAt(bits >> 6) + DIGITS.charAt(bits & 63));
const OCTETS = Array.from({ length: 0x1_00 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The UTF-8 bytes of a text. */
export const utf8 = (text: string): Uint8Array => ENCODER.encode(text);

/** The text of UTF-8 bytes, or undefined where they are no UTF-8; a byte order mark is kept, so that it cannot hide. */
export function findText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

/** Lower-case hexadecimal. */
export function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += OCTETS[byte] ?? '';
  return text;
}

/** The bytes of lower-case hexadecimal, or undefined. */
export function findHex(text: string): Uint8Array | undefined {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/u.test(text)) return undefined;
  const bytes = new Uint8Array(text.length / 2);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = Number.parseInt(text.slice(at * 2, at * 2 + 2), 16);
  return bytes;
}

/** Standard base 64 with padding, RFC 4648 section 4. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  const whole = bytes.length - (bytes.length % 3);
  for (let at = 0; at < whole; at += 3) text += fourDigits(bytes[at], bytes[at + 1], bytes[at + 2]);
  const left = bytes.length - whole;
  if (left === 0) return text;
  return text + fourDigits(bytes[whole], bytes[whole + 1], 0).slice(0, left + 1) + '='.repeat(3 - left);
}

function fourDigits(one = 0, two = 0, three = 0): string {
  const bits = (one << 16) | (two << 8) | three;
  return `${PAIRS[bits >> 12]}${PAIRS[bits & 0xf_ff]}`;
}

/** The bytes of standard base 64, or undefined. Only the one text `base64` writes is taken, so that no bit of it is without meaning. */
export function findBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padding = text.endsWith('==') ? 2 : Number(text.endsWith('='));
  const digits = text.length - padding;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let [bits, held, at] = [0, 0, 0];
  for (let index = 0; index < digits; index += 1) {
    const value = VALUES.get(text.charCodeAt(index));
    if (value === undefined) return undefined;
    bits = (bits << 6) | value;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at] = bits >> held;
    at += 1;
    bits &= (1 << held) - 1;
  }
  return bits === 0 ? bytes : undefined;
}

/** A whole number as eight bytes, the highest first. */
export function uint64(value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}

/** A whole number from 0 in ASCII without leading zeroes, or undefined; none beyond what a number holds exactly. */
export function findWhole(text: string): number | undefined {
  if (!/^(?:0|[1-9]\d{0,15})$/u.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : undefined;
}
