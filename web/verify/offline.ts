const WORKER = '/verify-worker.js';

interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => unknown };
}

/** Keeps the page for when there is no network. Only this one script may become a worker. Answers whether the page is kept. */
export async function keepForOffline(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  const policy = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => {
      if (address !== WORKER) throw new TypeError('not a script of this page');
      return address;
    },
  });
  try {
    await navigator.serviceWorker.register((policy?.createScriptURL(WORKER) ?? WORKER) as string, { scope: '/verify' });
    await navigator.serviceWorker.ready;
    return true;
  } catch {
    return false;
  }
}
