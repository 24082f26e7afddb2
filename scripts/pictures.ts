// Draws the pictures of the README anew, by hand: `node scripts/pictures.ts`, after the pages are built.
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { demonstrationPassword, startServer } from '../e2e/server.ts'
import { findChromium } from './chromium.mjs'
import { root } from './root.mjs'

/** An hour at which a day has something of everything: Wednesday 25 November 2026, 09:42 in Guangzhou. */
const now = '+2026-11-25T01:42:00Z'

const server = await startServer({ now })
const browser = await chromium.launch({
  executablePath: (await findChromium()) || '',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  const page = await browser.newPage({
    baseURL: server.url,
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  await page.goto('/sign-in')
  await page.getByLabel('用户名').fill('officer01')
  await page.getByLabel('密码', { exact: true }).fill(demonstrationPassword)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page
    .getByRole('button', { name: /^答复：/ })
    .first()
    .waitFor()
  await page.mouse.move(1300, 600)
  await page.screenshot({ path: join(root, 'docs/pictures/today.png'), animations: 'disabled' })
} finally {
  await browser.close()
  await server.stop()
}
