import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { freePort, scratch } from './e2e/server.ts'

// Read again by every worker: the port is chosen once and inherited.
process.env.E2E_PORT ??= String(await freePort())
// of this run: made by e2e/serve.ts before the first story
process.env.E2E_TEMPLATES ??= join(scratch(), `yigen-e2e-templates-${process.pid}`)
const baseURL = `http://127.0.0.1:${process.env.E2E_PORT}`

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // a microphone that hums
  '--use-fake-device-for-media-stream',
]

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // one more than cores: a story waits for a page, a hint or a server more often than it works
  workers: 3,
  forbidOnly: Boolean(process.env.CI),
  // a second attempt tells a fault of the product from an hour of the machine: what passes only then is named in the last line
  retries: 1,
  // patience on a busy machine: what must be quick is measured by itself
  timeout: 600_000,
  // a reply is held back for ten seconds
  expect: { timeout: 60_000 },
  reporter: 'list',
  use: {
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 60_000,
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    // a trace of every page costs as much as the stories themselves: `TRACE=1` draws one where a story fails
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet,
    },
  },
  webServer: {
    command: `"${process.execPath}" e2e/serve.ts`,
    url: `${baseURL}/api/health`,
    reuseExistingServer: true,
    timeout: 330_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 25_000 },
  },
})
