import { createHmac, timingSafeEqual } from 'node:crypto';

/** What must come back unchanged from the issuer, kept in a cookie of the browser that began. */
export interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly to: string;
  readonly isStepUp: boolean;
  /** When it is too late to come back, in milliseconds since 1970: what a browser keeps longer is worth nothing. */
  readonly until: number;
}

/** Only a path of this node: never another host. */
export const isOwnPath = (to: unknown): to is string => typeof to === 'string' && /^\/(?![/\\])[\w\-./~%?=&:@+,;!*'()]*$/u.test(to);

/** A value with a seal that only this node can make. */
export function sealed(secret: Uint8Array, value: Begun): string {
  const text = Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

/** What was sealed; undefined where the seal is not ours or its time is over. */
export function unsealed(secret: Uint8Array, given: string | undefined): Begun | undefined {
  const [text = '', seal = ''] = (given ?? '').split('.');
  const expected = createHmac('sha256', secret).update(text).digest();
  const actual = Buffer.from(seal, 'base64url');
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return undefined;
  const begun = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Begun;
  return begun.until > Date.now() ? begun : undefined;
}
