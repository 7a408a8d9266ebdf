import { createHash } from 'node:crypto';
import * as oidc from 'openid-client';
import type { Actor } from '#justice/access';
import type { Grounds } from '#platform/acts';
import type { Begun } from './signing-in.ts';

/** Who vouches for people: any OpenID Connect issuer an agency runs, or the demonstration's own. */
export interface Issuer {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string;
  /** Only for an issuer on this machine. */
  readonly allowsHttp?: boolean;
}

export type Discovered = oidc.Configuration;

/** Ten minutes to sign in, and as long for what a step-up proves. */
export const TEN_MINUTES = 600;

/** Asks the issuer once what it offers; one that was away is asked again by the next person. */
export function discovering(issuer: () => Issuer): () => Promise<Discovered> {
  let discovered: Promise<Discovered> | undefined;
  return async () => {
    discovered ??= discover(issuer());
    try {
      return await discovered;
    } catch (error) {
      discovered = undefined;
      throw error;
    }
  };
}

async function discover({ issuer, clientId, clientSecret, allowsHttp = false }: Issuer): Promise<Discovered> {
  const authentication = clientSecret === undefined ? oidc.None() : oidc.ClientSecretPost(clientSecret);
  return oidc.discovery(
    new URL(issuer),
    clientId,
    undefined,
    authentication,
    // oxlint-disable-next-line typescript/no-deprecated -- marked so to stand out: only an issuer on this machine is asked without TLS.
    allowsHttp ? { execute: [oidc.allowInsecureRequests] } : undefined,
  );
}

/** What a sign-in begins with: proofs that only the browser that began can end it. */
export const newProofs = (): Pick<Begun, 'state' | 'nonce' | 'verifier'> => ({
  state: oidc.randomState(),
  nonce: oidc.randomNonce(),
  verifier: oidc.randomPKCECodeVerifier(),
});

/** Where the issuer asks people who they are. */
export function askAt(configuration: Discovered, baseUrl: string, { state, nonce, verifier, isStepUp }: Begun): string {
  return oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: `${baseUrl}/auth/callback`,
    scope: 'openid',
    state,
    nonce,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...(isStepUp ? { prompt: 'login', max_age: '0' } : {}),
  }).href;
}

interface Vouching {
  readonly configuration: Discovered;
  /** The address people came back to, with what the issuer put there. */
  readonly url: URL;
  readonly begun: Begun;
  readonly grounds: Pick<Grounds, 'database' | 'standing'>;
}

/** Whom the issuer vouches for, if the roster or the register of people knows them. */
export async function vouchedFor({ configuration, url, begun, grounds }: Vouching): Promise<Actor | undefined> {
  const tokens = await oidc
    .authorizationCodeGrant(configuration, url, {
      expectedState: begun.state,
      expectedNonce: begun.nonce,
      pkceCodeVerifier: begun.verifier,
      ...(begun.isStepUp ? { maxAge: TEN_MINUTES } : {}),
    })
    .catch(() => undefined);
  const subject = tokens?.claims()?.sub;
  if (subject === undefined) return undefined;
  const { roster } = await grounds.standing();
  if (roster.officers.some(({ id }) => id === subject)) return { kind: 'officer', id: subject };
  const person = await grounds.database.system((query) =>
    query.selectFrom('people').select('id').where('id', '=', subject).executeTakeFirst(),
  );
  return person === undefined ? undefined : { kind: 'person', id: subject };
}
