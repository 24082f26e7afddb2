/**
 * Opens the note of a visit where there is no network, and does nothing else: it is for the pages below /visit-notes/ alone.
 * With a network the page is always the server's own, so that an old worker never shows an old page; the files that it gives out have the sum of what is in them in their names.
 */
type Lasting = Event & { waitUntil(work: Promise<unknown>): void }
type Asking = Event & { request: Request; respondWith(answer: Promise<Response>): void }

/** Written in by the build: what the page is made of, and the sum of it. */
declare const builtNote: { sum: string; files: readonly string[] }
const built = builtNote

const frame = '/visit-notes/'
const store = `visit-notes ${built.sum}`
const patience = 5000

addEventListener('install', event => (event as Lasting).waitUntil(take()))
addEventListener('activate', event => (event as Lasting).waitUntil(forgetOthers()))
addEventListener('fetch', event => {
  const { request, respondWith } = event as Asking
  const answer = answerTo(request)
  if (answer) respondWith.call(event, answer)
})

/** Whole or not at all; a page of another version than this worker is left to the worker that comes with it. */
async function take() {
  const page = await fetch(frame, { cache: 'no-store' })
  const html = ofTheDevice(await page.text())
  const named = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file = '']) => file)
  if (!page.ok || named.length === 0) throw new Error('no page')
  if (!named.every(file => built.files.includes(file))) throw new Error('the page is of another version')
  const cache = await caches.open(store)
  await cache.addAll([...built.files])
  await cache.put(frame, new Response(html, { headers: headersOf(page) }))
}

const headersOf = ({ headers }: Response) =>
  ['content-type', 'content-security-policy', 'permissions-policy'].map((name): [string, string] => [name, headers.get(name) ?? ''])

/** Says whence it is (shared/kept-session.ts), and asks for nothing of what the desk's first page is made of. */
const ofTheDevice = (html: string) => html.replace('<html ', '<html data-kept ').replace(/\s*<link [^>]*data-signed-in[^>]*>/g, '')

async function forgetOthers() {
  const others = (await caches.keys()).filter(name => name.startsWith('visit-notes ') && name !== store)
  await Promise.all(others.map(name => caches.delete(name)))
}

function answerTo(request: Request): Promise<Response> | null {
  if (request.mode === 'navigate') return newestPage(request)
  const { pathname, origin } = new URL(request.url)
  return origin === location.origin && built.files.includes(pathname) ? keptFile(request) : null
}

/** The server's; the kept one where it is not reached, or answers with a fault or too late. */
async function newestPage(request: Request): Promise<Response> {
  const kept = await (await caches.open(store)).match(frame)
  if (!kept) return fetch(request)
  const late = new Promise<Response>(resolve => setTimeout(() => resolve(kept), patience))
  const newest = fetch(request).then(
    page => (page.status < 500 ? page : kept),
    () => kept,
  )
  return Promise.race([newest, late])
}

const keptFile = async (request: Request): Promise<Response> =>
  (await (await caches.open(store)).match(request, { ignoreVary: true })) ?? fetch(request)
