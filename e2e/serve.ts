import { startServer } from './server.ts'

// The server most stories share: Playwright starts it, waits for its health and ends it with SIGTERM.
const { stop } = await startServer({ port: Number(process.env.E2E_PORT) })
let ending = false
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (ending) return
    ending = true
    void stop().then(() => process.exit(0))
  })
setInterval(() => {}, 60_000)
