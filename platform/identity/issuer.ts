import { createHash } from 'node:crypto';
import * as oidc from 'openid-client';
import type { Actor } from '#justice/access';
import type { Grounds } from '#platform/acts';
import type { ProblemCode } from '#platform/api';
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
    // The signature of an identity token is checked too, not only who sent it. Without TLS only an issuer on this machine is asked:
    // oxlint-disable-next-line typescript/no-deprecated -- marked so to stand out.
    { execute: [oidc.enableNonRepudiationChecks, ...(allowsHttp ? [oidc.allowInsecureRequests] : [])] },
  );
}

/** What a sign-in begins with: proofs that only the browser that began can end it. */
export const newProofs = (): Pick<Begun, 'state' | 'nonce' | 'verifier' | 'until'> => ({
  until: Date.now() + TEN_MINUTES * 1000,
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

/** Whom the issuer vouches for, if the roster or the register of people knows them; or why nobody is. */
export async function vouchedFor({ configuration, url, begun, grounds }: Vouching): Promise<Actor | ProblemCode> {
  const subject = await subjectOf(configuration, url, begun);
  if (typeof subject === 'object') return subject.problem;
  const { roster } = await grounds.standing();
  if (roster.officers.some(({ id }) => id === subject)) return { kind: 'officer', id: subject };
  const person = await grounds.database.system((query) =>
    query.selectFrom('people').select('id').where('id', '=', subject).executeTakeFirst(),
  );
  return person === undefined ? 'identity/unknown-person' : { kind: 'person', id: subject };
}

/** The subject of an identity token that holds in every respect: signature, issuer, audience, nonce, age. */
async function subjectOf(
  configuration: Discovered,
  url: URL,
  { state, nonce, verifier, isStepUp }: Begun,
): Promise<string | { readonly problem: ProblemCode }> {
  try {
    const tokens = await oidc.authorizationCodeGrant(configuration, url, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
      ...(isStepUp ? { maxAge: TEN_MINUTES } : {}),
    });
    return tokens.claims()?.sub ?? { problem: 'identity/not-vouched' };
  } catch (error) {
    // What is thrown without a word of the protocol is the network's.
    const isAway = !(error instanceof Error && 'code' in error) || error.code === 'OAUTH_TIMEOUT';
    return { problem: isAway ? 'identity/issuer-away' : 'identity/not-vouched' };
  }
}
