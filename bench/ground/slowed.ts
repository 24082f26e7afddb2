import type { Browser, BrowserContextOptions, CDPSession, Page } from '@playwright/test'

export const cpuSlowed = 4
/** 1.6 Mbit/s, and 40 ms there and back. */
const network = { offline: false, latency: 40, downloadThroughput: 200_000, uploadThroughput: 93_750 }

/** The page is told what to look for as text, which its own policy would not let run. */
const lasting: BrowserContextOptions = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', bypassCSP: true }
const desktop = { viewport: { width: 1440, height: 900 } }
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

export type Slowed = { page: Page; session: CDPSession; close: () => Promise<void> }

/** A browser of its own whose processor is slowed four times, and where asked for its network as well. */
export async function slowed(
  browser: Browser,
  { onPhone = false, byNetwork = false, ...options }: BrowserContextOptions & { onPhone?: boolean | undefined; byNetwork?: boolean },
): Promise<Slowed> {
  const context = await browser.newContext({ ...lasting, ...(onPhone ? phone : desktop), ...options })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowed })
  await session.send('Network.enable')
  if (byNetwork) await session.send('Network.emulateNetworkConditions', network)
  return { page, session, close: () => context.close() }
}

/** Signed in at full speed, to be handed to a browser that has nothing else. */
export async function signedIn(browser: Browser, url: string, loginName: string, password: string) {
  const context = await browser.newContext({ ...lasting, baseURL: url })
  const data = { loginName, password }
  const answer = await context.request.post('/api/session', { data, headers: { 'idempotency-key': crypto.randomUUID(), origin: url } })
  if (!answer.ok()) throw new Error(`${loginName} could not sign in: ${answer.status()} ${await answer.text()}`)
  const storageState = await context.storageState()
  await context.close()
  return storageState
}
