// Draws the pictures of the documentation anew, by hand: `node scripts/pictures.ts`, after the pages are built; a name draws that one only.
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { demonstrationPassword, startServer } from '../e2e/server.ts'
import { findChromium } from './chromium.mjs'
import { root } from './root.mjs'

/** An hour at which a day has something of everything: Wednesday 25 November 2026, 09:42 in Guangzhou. */
const now = '+2026-11-25T01:42:00Z'

type Picture = {
  who: string
  front?: string
  phone?: boolean
  dark?: boolean
  language?: 'zh-CN' | 'en'
  way: (page: Page) => Promise<void>
}

/** The first request of a list, by its title. */
const matter = async (page: Page, title: string) => {
  const { rows } = await (await page.request.get('/api/requests?state=open&limit=100')).json()
  return rows.find((row: { title: string }) => row.title.startsWith(title)).id as string
}

const day = {
  who: 'officer01',
  way: async (page: Page) => {
    await page
      .getByRole('button', { name: /^(答复：|Answer)/ })
      .first()
      .waitFor()
    await page.mouse.move(1300, 600)
  },
}
const request = {
  who: 'officer01',
  way: async (page: Page) => {
    await page.goto(`/requests/${await matter(page, '两名工程师')}`)
    await page.getByRole('heading', { name: /^(留痕|History)$/ }).waitFor()
  },
}
const refusal = {
  who: 'officer01',
  way: async (page: Page) => {
    await page.goto(`/requests/${await matter(page, '二次消防')}`)
    await page.getByRole('button', { name: '提出婉拒' }).click()
    await page.getByRole('dialog').waitFor()
  },
}
const inbox = {
  who: 'clerk-housing01',
  way: async (page: Page) => {
    await page.goto('/tasks')
    await page
      .getByRole('button', { name: /^办结：/ })
      .first()
      .click()
    await page.getByRole('textbox', { name: /办成了什么/ }).waitFor()
  },
}
const board = {
  who: 'minister01',
  way: async (page: Page) => {
    await page.goto('/team')
    await page.getByRole('heading', { name: '人员与工作量' }).waitFor()
  },
}
const month = {
  who: 'minister01',
  way: async (page: Page) => {
    await page.goto('/figures?from=2026-11-01&until=2026-11-30')
    await page.getByRole('heading', { name: '各项指标' }).waitFor()
  },
}
const ledger = {
  who: 'leader01',
  way: async (page: Page) => {
    await page.goto('/declines')
    await page.getByRole('heading', { name: '逐件' }).waitFor()
  },
}
/** The first key project that is open, and below it a page of its own. */
const project = (below: string, heading: RegExp) => ({
  who: 'minister01',
  way: async (page: Page) => {
    const { rows } = await (await page.request.get('/api/projects?status=open&key=true&limit=1')).json()
    await page.goto(`/projects/${rows[0].id}${below}`)
    await page.getByRole('heading', { name: heading }).first().waitFor()
    if (below) await page.locator('.g-row').first().waitFor()
  },
})
const results = {
  who: 'minister01',
  way: async (page: Page) => {
    await page.goto('/results')
    await page.locator('.result-figure').first().waitFor()
  },
}
const meeting = {
  who: 'minister01',
  way: async (page: Page) => {
    const { rows } = await (await page.request.get('/api/meeting-series')).json()
    await page.goto(`/meetings/${rows[0].nextId}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
  },
}
const stations = {
  who: 'minister01',
  way: async (page: Page) => {
    await page.goto('/roster')
    await page.locator('.roster-grid').first().waitFor()
  },
}
const door = {
  who: 'enterprise03',
  front: '/door',
  phone: true,
  way: async (page: Page) => {
    await page.goto(`/door/requests/${await matter(page, '两名工程师')}`)
    await page.getByRole('heading', { name: '每一步，谁办，最迟何时' }).waitFor()
  },
}

const pictures: Record<string, Picture> = {
  today: day,
  'today-dark': { ...day, dark: true },
  request,
  'request-phone': { ...request, phone: true },
  'request-en': { ...request, language: 'en' },
  'no-easy-no': refusal,
  'no-easy-no-dark': { ...refusal, dark: true },
  departments: inbox,
  'departments-phone': { ...inbox, phone: true },
  team: board,
  figures: month,
  declines: ledger,
  project: project('', /./),
  plan: project('/plan', /./),
  results,
  'results-dark': { ...results, dark: true },
  meeting,
  roster: stations,
  door,
  'door-dark': { ...door, dark: true },
}

const asked = process.argv.slice(2)
const server = await startServer({ now })
const browser = await chromium.launch({
  executablePath: (await findChromium()) || '',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  for (const [name, picture] of Object.entries(pictures)) if (asked.length === 0 || asked.includes(name)) await draw(browser, name, picture)
} finally {
  await browser.close()
  await server.stop()
}

async function draw(browser: Browser, name: string, { who, front = '/', phone, dark, language, way }: Picture) {
  const page = await browser.newPage({
    baseURL: server.url,
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    deviceScaleFactor: phone ? 2 : 1,
    colorScheme: dark ? 'dark' : 'light',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const session = await page.request.post('/api/session', {
    data: { loginName: who, password: demonstrationPassword },
    headers: { 'idempotency-key': crypto.randomUUID() },
  })
  if (!session.ok()) throw new Error(await session.text())
  if (language) await page.addInitScript(name => localStorage.setItem('yigen-language', name), language)
  await page.goto(front)
  await page.getByRole('navigation').first().waitFor()
  await way(page)
  await page.screenshot({ path: join(root, `docs/pictures/${name}.png`), animations: 'disabled' })
  await page.close()
}
