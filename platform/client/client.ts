import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './paths.ts';

/** The API, typed path by path from its own description. */
export type ApiClient = Client<paths>;

/** What the API takes and gives, by name. */
export type Api = components['schemas'];

interface Reaching {
  /** Where the node is: `https://fashu.example.cn`. */
  readonly url: string;
  /** Who asks; nobody may be enough for what is open to everybody. */
  readonly token?: string;
  /** What is looked for in cases, where it must be said. */
  readonly purpose?: string;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** A client of the API for another system, a command line or a page. */
export function apiClient({ url, token, purpose, fetch }: Reaching): ApiClient {
  return createClient<paths>({
    baseUrl: url,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(purpose === undefined ? {} : { 'x-purpose': encodeURIComponent(purpose) }),
    },
    ...(fetch === undefined ? {} : { fetch }),
  });
}
