// Keeps the verification page, and nothing else, for when there is no network.
const KEPT = 'fashu-verify-1';
const PAGE = '/verify';

async function keepPage() {
  const cache = await caches.open(KEPT);
  const response = await fetch(PAGE, { cache: 'reload' });
  const text = await response.clone().text();
  const assets = [...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, address]) => address);
  await cache.put(PAGE, response);
  await cache.addAll(assets);
}

addEventListener('install', (event) => event.waitUntil(keepPage().then(() => skipWaiting())));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url);
  if (event.request.method !== 'GET' || pathname.startsWith('/api/')) return;
  event.respondWith(
    fetch(event.request).catch(async () => (await caches.match(pathname === PAGE ? PAGE : event.request)) ?? Response.error()),
  );
});
