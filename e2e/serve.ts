import { rmSync } from 'node:fs'
import { demonstrationNow, startServer } from './server.ts'
import { makeTemplates } from './templates.ts'

// The server most stories share: Playwright starts it, waits for its health and ends it with SIGTERM.
await makeTemplates()
const { stop } = await startServer({ port: Number(process.env.E2E_PORT), now: demonstrationNow })
let ending = false
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (ending) return
    ending = true
    void stop().then(() => {
      rmSync(process.env.E2E_TEMPLATES ?? '', { recursive: true, force: true })
      process.exit(0)
    })
  })
setInterval(() => {}, 60_000)
