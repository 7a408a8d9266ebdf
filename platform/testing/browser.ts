/** A browser in tests: keeps cookies, follows nothing by itself, and reaches a node behind a proxy at the address it listens on. */
export interface TestBrowser {
  readonly get: (url: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly send: (url: string, init: RequestInit) => Promise<Response>;
  /** Follows redirects until one leads to a place that is wanted, or an answer is none; the answer and where it came from. */
  readonly follow: (url: string, until?: (url: URL) => boolean) => Promise<{ readonly answer: Response; readonly url: URL }>;
  readonly cookies: Map<string, string>;
}

/** The most redirects a sign-in has. */
const MOST = 12;

/** A browser for one node; `listensAt` stands in for `base` where the two differ. */
export function browserOf(base: string, listensAt: string = base): TestBrowser {
  const cookies = new Map<string, string>();
  const send: TestBrowser['send'] = async (to, init) => {
    const url = new URL(to, base);
    const reached = url.origin === new URL(base).origin ? new URL(url.pathname + url.search, listensAt) : url;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    if (cookie !== '') headers.set('cookie', cookie);
    const answer = await fetch(reached, { ...init, redirect: 'manual', headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
      if (value === '' || /expires=Thu, 01 Jan 1970/iu.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  const get: TestBrowser['get'] = (url, headers = {}) => send(url, { headers });
  return {
    cookies,
    send,
    get,
    follow: async (to, until = () => false) => {
      let url = new URL(to, base);
      for (let turn = 0; turn < MOST; turn += 1) {
        const answer = await get(url.href);
        const location = answer.headers.get('location');
        if (location === null) return { answer, url };
        url = new URL(location, url);
        if (until(url)) return { answer, url };
      }
      throw new Error(`redirected without end: ${url.href}`);
    },
  };
}
