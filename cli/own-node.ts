/** The node one works with, from FASHU_URL, and one's token there, from FASHU_TOKEN; undefined where there is none. */
export function ownNode(): { readonly url: string; readonly token: string | undefined } {
  const { FASHU_TOKEN: token = '', FASHU_URL: url = 'http://127.0.0.1:8080' } = process.env;
  return { url, token: token === '' ? undefined : token };
}

/** One's token, for an address at the node it is for. INVARIANT: it is shown to no other server, whatever address somebody is told to look at. */
export function tokenFor(address: string): string | undefined {
  const { url, token } = ownNode();
  return URL.parse(address)?.origin === URL.parse(url)?.origin ? token : undefined;
}
