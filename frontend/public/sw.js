// Lets a therapist open the pages again when the network is gone. Only the program itself is kept, which holds
// nothing secret: what was read of patients is not the business of this file.
const KEPT = 'program-1'

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

async function fromNetworkFirst(request, name) {
  const cache = await caches.open(KEPT)
  try {
    const answer = await fetch(request)
    if (answer.ok) await cache.put(name, answer.clone())
    return answer
  } catch (error) {
    const kept = await cache.match(name)
    if (kept === undefined) throw error
    return kept
  }
}

async function fromCacheFirst(request) {
  const cache = await caches.open(KEPT)
  const kept = await cache.match(request)
  if (kept !== undefined) return kept
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (pathname.startsWith('/api/') || pathname.startsWith('/portal')) return
  if (request.mode === 'navigate') event.respondWith(fromNetworkFirst(request, '/index.html'))
  else if (pathname.startsWith('/assets/')) event.respondWith(fromCacheFirst(request))
})
