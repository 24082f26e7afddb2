import { startServer } from './server.ts'

// The server most stories share: Playwright starts it, waits for its health and ends it with SIGTERM.
// Wednesday 25 November 2026, 09:42 in Guangzhou, and on from there: the demonstration is the same at whatever hour the stories run.
const { stop } = await startServer({ port: Number(process.env.E2E_PORT), now: '+2026-11-25T01:42:00Z' })
let ending = false
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (ending) return
    ending = true
    void stop().then(() => process.exit(0))
  })
setInterval(() => {}, 60_000)
