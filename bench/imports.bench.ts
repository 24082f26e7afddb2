import { setTimeout as sleep } from 'node:timers/promises'
import { creditCodeCheckDigit } from '@yigen/domain/enterprises/credit-code.ts'
import { jobs } from '@yigen/server/jobs.ts'
import { signedIn } from './ground/cookies.ts'
import { benchDistrict } from './ground/district.ts'
import { ministerId, officerName } from './ground/ids.ts'
import { printLine } from './ground/line.ts'
import { startServer } from './ground/server.ts'

// A month's sheet of revenue, tax and people of 20,000 enterprises, then a minister's roster of 20,000 new ones, fourteen columns, through the whole server: dry run, then the job that writes it
// in one transaction, from the press to the moment at which its page knows.
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
const roster = [header, ...Array.from({ length: rows }, (_, n) => line(n + 1))].join('\n')

/** Of enterprises that are there. */
async function monthsSheet(): Promise<string> {
  const known = await district.db.selectFrom('enterprise').select('name').orderBy('id').limit(rows).execute()
  const heading = '企业名称,2026年9月营业收入（万元）,2026年9月税收（万元）,2026年9月在册人员（人）'
  return [heading, ...known.map(({ name }, n) => [name, 100 + (n % 900), 5 + (n % 60), 10 + (n % 300)].join(','))].join('\n')
}

const { id: month } = await timed('imports.checkImport, a month of 20,000 enterprises', async () => checked(await monthsSheet()), 15)
await timed('imports.importResults, a month of 20,000 enterprises', () => asked(month, 'import', 'imported'), 15)
const { id } = await timed('imports.checkImport, 20,000 rows', () => checked(roster), 15)
await timed('imports.importEnterprises, 20,000 rows', () => asked(id, 'import', 'imported'), 15)
await timed('imports.undoImport, 20,000 rows', () => asked(id, 'undoing', 'undone'))
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

function checked(csv: string) {
  const form = new FormData()
  form.set('file', new Blob([csv]), '台账.csv')
  return ask<{ id: string }>('/api/imports', { method: 'POST', body: form })
}

/** As its page does: asked for, then looked at again and again. */
async function asked(id: string, step: string, state: string) {
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

async function timed<T>(bench: string, act: () => Promise<T>, most = 30): Promise<T> {
  const from = performance.now()
  const answer = await act()
  const seconds = (performance.now() - from) / 1000
  printLine({ bench, value: Number(seconds.toFixed(1)), unit: 's', target: `<= ${most} s`, ok: seconds <= most })
  if (seconds > most) process.exitCode = 1
  return answer
}
