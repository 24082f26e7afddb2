import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContextOptions } from '@playwright/test'
import { demonstrationPassword } from '../../e2e/server.ts'
import { median, printLine } from './line.ts'
import { options } from './options.ts'
import { signedIn, slowed } from './slowed.ts'

const rounds = options.quick ? 1 : 5
type Opening = BrowserContextOptions & { url: string; until: string; onPhone?: boolean | undefined }
type Painted = { largest: number; first: number; bytes: number; requests: number }

/** The largest paint of a cold page, slowed, beside a bare page that brings as many bytes before it shows a line: ours and the bare one in turn. */
export async function measurePaints(browser: Browser, url: string): Promise<boolean> {
  const storageState = await signedIn(browser, url, 'officer05', demonstrationPassword)
  const door = await measure(browser, 'web.door largest paint', 1_500, { url: `${url}/door`, until: 'form input', onPhone: true })
  const desk = await measure(browser, 'web.desk largest paint of the day', 2_500, { url, until: '.what b', storageState })
  return door && desk
}

async function measure(browser: Browser, bench: string, most: number, opening: Opening): Promise<boolean> {
  const ours: Painted[] = []
  const bare: Painted[] = []
  for (let round = 0; round < rounds; round++) {
    const painted = await paint(browser, opening)
    ours.push(painted)
    const page = await barePage(painted.bytes)
    bare.push(await paint(browser, { url: page.url, until: 'h1', onPhone: opening.onPhone }))
    page.close()
  }
  const of = (which: Painted[], name: keyof Painted) => Math.round(median(which.map(one => one[name])))
  const value = of(ours, 'largest')
  const against = of(bare, 'largest')
  const more = { first_paint: of(ours, 'first'), kB: Math.round(of(ours, 'bytes') / 100) / 10, requests: of(ours, 'requests') }
  printLine({
    bench,
    value,
    unit: 'ms',
    against: 'a bare page of the same bytes',
    bare: against,
    ...more,
    target: `<= ${most}`,
    ok: value <= most,
  })
  return value <= most
}

async function paint(browser: Browser, { url, until, onPhone, ...device }: Opening): Promise<Painted> {
  const { page, session, close } = await slowed(browser, { ...device, onPhone, byNetwork: true })
  let [bytes, requests] = [0, 0]
  session.on('Network.requestWillBeSent', () => {
    requests += 1
  })
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await page.addInitScript({ content: watchPaints })
  await page.goto(url)
  await page.locator(until).first().waitFor()
  await page.waitForTimeout(2_000)
  const { largest, first } = await page.evaluate<Painted>('painted')
  await close()
  return { largest, first, bytes, requests }
}

/** Runs in the page. */
const watchPaints = `
  globalThis.painted = { largest: 0, first: 0 }
  const watch = (type, take) => new PerformanceObserver(list => list.getEntries().forEach(entry => take(entry.startTime))).observe({ type, buffered: true })
  watch('largest-contentful-paint', at => { painted.largest = at })
  watch('paint', at => { painted.first ||= at })
`

/** One script of so many bytes that no compression shortens, and a line once it has come. */
async function barePage(bytes: number): Promise<{ url: string; close: () => void }> {
  const script = `/*${randomBytes(Math.ceil(bytes / 2))
    .toString('hex')
    .slice(0, bytes)}*/document.body.innerHTML='<h1>一跟到底</h1>'`
  const server = createServer((request, response) => {
    const html = '<!doctype html><meta charset="utf-8"><body><script src="/script.js"></script>'
    response.setHeader('content-type', request.url === '/script.js' ? 'text/javascript' : 'text/html')
    response.end(request.url === '/script.js' ? script : html)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() }
}
