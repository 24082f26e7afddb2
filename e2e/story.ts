import { rmSync } from 'node:fs'
import { type BrowserContextOptions, test as base, type ConsoleMessage, expect, type Page } from '@playwright/test'
import {
  demonstrationNow,
  demonstrationPassword,
  freePort,
  newDataFolder,
  type RunningServer,
  type ServerOptions,
  startServer,
} from './server.ts'

export { expect, type Page } from '@playwright/test'

/** A person's own browser: nothing in it is shared with the others of the story. */
export type Device = BrowserContextOptions & { phone?: boolean; dark?: boolean; language?: 'zh-CN' | 'en' }

/** One district over several days. Between two moments its server is ended and started again on the same database, and everybody goes home. */
export type Days = {
  /** On it is this moment, as `2026-11-25T09:42`, in the district's time; it stands still. `district`: which one the settings name. */
  at: (moment: string, district?: string) => Promise<RunningServer>
  /** Someone comes to the desk, or to the door with `front`. */
  enter: (loginName: string, entry: { password: string; front?: string; device?: Device }) => Promise<Page>
  dataFolder: string
}

type Fixtures = {
  days: Days
  /** Opens a browser for one person; closed at the end of the story. */
  browserOf: (device?: Device) => Promise<Page>
  /** Starts a server of the story's own; ended after its browsers. */
  serverOf: (options: ServerOptions) => Promise<RunningServer>
  /** What a story expects its browsers to complain about, because of its plot. */
  expectedComplaint: RegExp
}

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 1 }

/** A story fails when any of its browsers complains: a script's fault, a blocked style, a missing file. */
export const test = base.extend<Fixtures>({
  expectedComplaint: [/(?!)/, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures off the pattern
  serverOf: async ({}, use) => {
    const running: RunningServer[] = []
    await use(async options => {
      const server = await startServer(options)
      running.push(server)
      return server
    })
    for (const { stop } of running) await stop()
  },
  // A second attempt must not find what the first one left: it has a demonstration of its own.
  baseURL: async ({ baseURL, serverOf }, use, { retry }) => {
    await use(retry === 0 ? baseURL : (await serverOf({ now: demonstrationNow })).url)
  },
  // Asks for the servers so that they outlive it.
  browserOf: async ({ browser, expectedComplaint, serverOf: _ }, use, story) => {
    const complaints: string[] = []
    const open = async ({ phone: onPhone, dark, language, ...options }: Device = {}) => {
      const context = await browser.newContext({ ...(onPhone ? phone : {}), colorScheme: dark ? 'dark' : 'light', ...options })
      if (language) await context.addInitScript(chooseLanguage, language)
      context.on('page', page => listen(page, complaints))
      return context.newPage()
    }
    await use(open)
    if (story.status !== story.expectedStatus)
      for (const context of browser.contexts()) for (const page of context.pages()) await tell(page)
    await Promise.all(browser.contexts().map(context => context.close()))
    expect(complaints.filter(text => !expectedComplaint.test(text))).toEqual([])
  },
  days: ({ browserOf }, use) => overDays(browserOf, use),
})

async function overDays(browserOf: Fixtures['browserOf'], use: (days: Days) => Promise<void>) {
  const [dataFolder, port] = [newDataFolder(), await freePort()]
  const here: Page[] = []
  let server: RunningServer | undefined
  const close = async () => {
    for (const page of here.splice(0)) await page.context().close()
    await server?.stop()
    server = undefined
  }
  const at: Days['at'] = async (moment, district) => {
    await close()
    server = await startServer({ demo: false, dataFolder, port, now: `${moment}:00+08:00`, ...(district ? { district } : {}) })
    return server
  }
  const enter: Days['enter'] = async (loginName, { device, ...entry }) => {
    const page = await browserOf({ baseURL: server?.url ?? '', ...device })
    here.push(page)
    await signIn(page, loginName, entry)
    return page
  }
  try {
    await use({ at, enter, dataFolder })
  } finally {
    await close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** Where a story failed on another machine, what its pages showed is all one has. */
async function tell(page: Page) {
  const shown = await page
    .locator('body')
    .ariaSnapshot({ timeout: 5_000 })
    .catch(fault => `${fault}`)
  console.log(`\n── ${page.url()}\n${shown.slice(0, mostShown)}`)
}

const mostShown = 3_000

function chooseLanguage(name: string) {
  if (location.protocol.startsWith('http')) localStorage.setItem('yigen-language', name)
}

function listen(page: Page, complaints: string[]) {
  page.on('pageerror', error => complaints.push(`${page.url()} ${error.stack ?? error.message}`))
  page.on('console', message => {
    if (message.type() === 'error' && !asksWhoIsSignedIn(message))
      complaints.push(`${page.url()} ${message.text()} ${message.location().url}`)
  })
}

/** The first question of every page; without a session the answer is 401, which a browser prints as an error. */
const asksWhoIsSignedIn = (message: ConsoleMessage) => message.text().includes('401') && message.location().url.endsWith('/api/session')

const words = {
  'zh-CN': { loginName: '用户名', password: '密码', signIn: '登录', byPassword: '密码登录' },
  en: { loginName: 'User name', password: 'Password', signIn: 'Sign in', byPassword: 'By password' },
}

type Entry = { password?: string; language?: 'zh-CN' | 'en' }

/** Signs in at the desk, or at the door with `front`, and waits for the first page. */
export async function signIn(page: Page, loginName: string, { front = '/', ...entry }: Entry & { front?: string } = {}) {
  await page.goto(front)
  await fillSignIn(page, loginName, entry)
  await expect(page.getByRole('navigation').first()).toBeVisible()
}

export async function fillSignIn(page: Page, loginName: string, { password = demonstrationPassword, language = 'zh-CN' }: Entry = {}) {
  const labels = words[language]
  await byPassword(page, labels)
  await page.getByLabel(labels.loginName).fill(loginName)
  await page.getByLabel(labels.password, { exact: true }).fill(password)
  await page.getByRole('button', { name: labels.signIn, exact: true }).click()
}

/** The door asks for a code to the phone first, where that is offered. */
async function byPassword(page: Page, { loginName, byPassword }: (typeof words)['zh-CN']) {
  const way = page.getByRole('button', { name: byPassword })
  await expect(page.getByLabel(loginName).or(way)).toBeVisible()
  if (await way.isVisible()) await way.click()
}
