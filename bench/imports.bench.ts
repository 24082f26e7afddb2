import { setTimeout as sleep } from 'node:timers/promises'
import { creditCodeCheckDigit } from '@yigen/domain/enterprises/credit-code.ts'
import { jobs } from '@yigen/server/jobs.ts'
import { signedIn } from './ground/cookies.ts'
import { benchDistrict } from './ground/district.ts'
import { ministerId, officerName } from './ground/ids.ts'
import { printLine } from './ground/line.ts'
import { startServer } from './ground/server.ts'

// A minister's roster of 20,000 new enterprises, fourteen columns, through the whole server: dry run, then the job that writes it in one transaction,
// from the press to the moment at which its page knows.
const rows = 20_000
const pagePause = 500
const district = await benchDistrict('bench_imports', { enterprises: 20_000, officers: 100, requests: 1_000, open: 1_000 })
const server = await startServer(
  district,
  jobs.filter(({ name }) => name === 'writeImports' || name === 'makeExports'),
)
const cookie = await signedIn(district, ministerId(1))

const header =
  '企业名称,统一社会信用代码,所在街道,楼宇,地址,行业,企业类型,首席服务官,注册资本（万元）,成立日期,2025 年营收（万元）,在册人员,联系人,联系电话'
const line = (n: number) =>
  [
    `广州启航${n}号科技有限公司`,
    codeOf(n),
    '琶洲街道',
    '万胜广场',
    `阅江中路 ${n} 号`,
    '软件',
    '目标',
    officerName(n % 100),
    500 + (n % 900),
    '2021-03-05',
    1000 + (n % 5000),
    10 + (n % 300),
    `王${n}`,
    `139${String(n).padStart(8, '0')}`,
  ].join(',')
/** MA and seven digits: an organisation code as the registry gives it. */
function codeOf(n: number): string {
  const body = `91440105MA${String(n).padStart(7, '0')}`
  return body + creditCodeCheckDigit(body)
}
const csv = [header, ...Array.from({ length: rows }, (_, n) => line(n + 1))].join('\n')

const form = new FormData()
form.set('file', new Blob([csv]), '台账.csv')
const { id } = await timed('imports.checkImport, 20,000 rows', () => ask<{ id: string }>('/api/imports', { method: 'POST', body: form }))
await timed('imports.importEnterprises, 20,000 rows', () => asked('import', 'imported'))
await timed('imports.undoImport, 20,000 rows', () => asked('undoing', 'undone'))
await timed('imports.exportEnterprises, 1,600 rows', exported)
await server.stop()
await district.stop()
process.exit(process.exitCode ?? 0)

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const answer = await fetch(server.url + path, {
    ...init,
    headers: { cookie: `sid=${cookie}`, 'idempotency-key': crypto.randomUUID(), ...init.headers },
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return (answer.headers.get('content-type')?.includes('json') ? answer.json() : answer.arrayBuffer()) as Promise<T>
}

/** As its page does: asked for, then looked at again and again. */
async function asked(step: string, state: string) {
  await ask(`/api/imports/${id}/${step}`, { method: 'POST' })
  for (;;) {
    const now = await ask<{ state: string; work: { state: string } }>(`/api/imports/${id}`)
    if (now.state === state) return
    if (now.work.state !== 'asked') throw new Error(JSON.stringify(now.work))
    await sleep(pagePause)
  }
}

async function exported() {
  const { id: exportId } = await ask<{ id: string }>('/api/enterprises/export', {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' },
  })
  for (;;) {
    const { rows } = await ask<{ rows: { id: string; state: string }[] }>('/api/exports')
    const state = rows.find(row => row.id === exportId)?.state
    if (state === 'done') break
    if (state !== 'asked') throw new Error(`the export is ${state}`)
    await sleep(pagePause)
  }
  await ask(`/api/exports/${exportId}/file`)
}

async function timed<T>(bench: string, act: () => Promise<T>): Promise<T> {
  const from = performance.now()
  const answer = await act()
  const seconds = (performance.now() - from) / 1000
  printLine({ bench, value: Number(seconds.toFixed(1)), unit: 's', target: '<= 30 s', ok: seconds <= 30 })
  if (seconds > 30) process.exitCode = 1
  return answer
}
