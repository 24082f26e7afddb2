import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { median, printLine } from './ground/line.ts'

// `npm start` on a folder that is set up and filled, until the first page has arrived; then what the program holds in memory when nobody asks.
const root = join(import.meta.dirname, '..')
const data = mkdtempSync(join(tmpdir(), 'yigen-bench-start-'))
const port = 4_690
const url = `http://127.0.0.1:${port}`

await started(async () => {})
const times: number[] = []
let resident = 0
for (let round = 0; round < 5; round++)
  times.push(
    await started(async pid => {
      if (round < 4) return
      await sleep(15_000)
      resident = residentOf(pid)
    }),
  )
rmSync(data, { recursive: true, force: true })

const toPage = median(times)
printLine({
  bench: 'start.npm start to first page, warm',
  value: Math.round(toPage),
  unit: 'ms',
  target: '<= 3000 ms',
  ok: toPage <= 3_000,
})
printLine({
  bench: 'start.idle memory of the application',
  value: Math.round(resident / 1024),
  unit: 'MB',
  target: '<= 200 MB',
  ok: resident <= 200 * 1024,
})
process.exit(toPage <= 3_000 && resident <= 200 * 1024 ? 0 : 1)

async function started(meanwhile: (pid: number) => Promise<void>): Promise<number> {
  const from = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: root,
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, YIGEN_DATA: data, PORT: String(port), YIGEN_DEMO: 'on' },
  })
  const pid = child.pid as number
  try {
    await firstPage()
    const took = performance.now() - from
    await meanwhile(pid)
    return took
  } finally {
    const ended = new Promise(resolve => child.once('exit', resolve))
    process.kill(pid, 'SIGTERM')
    await ended
    await sleep(500)
  }
}

async function firstPage(): Promise<void> {
  for (const until = Date.now() + 300_000; Date.now() < until; await sleep(20)) {
    const page = await fetch(url).catch(() => undefined)
    if (page?.ok && (await page.text()).includes('<div id="app"')) return
  }
  throw new Error('no page within five minutes')
}

/** Kilobytes resident of the process that runs main.ts below npm. */
function residentOf(pid: number): number {
  const found = below(pid).find(one => readFileSync(`/proc/${one}/cmdline`, 'utf8').includes('server/src/main.ts'))
  if (!found) throw new Error('the application was not found below npm')
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${found}/status`, 'utf8'))?.[1])
}

function below(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  return [pid, ...children.flatMap(below)]
}
