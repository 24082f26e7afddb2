import { creditCodeCheckDigit } from '@yigen/domain/enterprises/credit-code.ts'
import { signedIn } from './ground/cookies.ts'
import { benchDistrict } from './ground/district.ts'
import { ministerId, officerName } from './ground/ids.ts'
import { printLine } from './ground/line.ts'
import { startServer } from './ground/server.ts'

// A minister's roster of 20,000 new enterprises, fourteen columns, through the whole server: dry run, then the one transaction that writes it.
const rows = 20_000
const district = await benchDistrict('bench_imports', { enterprises: 20_000, officers: 100, requests: 1_000, open: 1_000 })
const server = await startServer(district)
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
const checked = await timed('imports.checkImport, 20,000 rows', '/api/imports', { method: 'POST', body: form })
const imported = await timed('imports.importEnterprises, 20,000 rows', `/api/imports/${checked.id}/import`, { method: 'POST' })
await server.stop()
await district.stop()
process.exit(checked.ok && imported.ok ? 0 : 1)

async function timed(bench: string, path: string, init: RequestInit): Promise<{ id: string; ok: boolean }> {
  const from = performance.now()
  const answer = await fetch(server.url + path, { ...init, headers: { cookie: `sid=${cookie}`, 'idempotency-key': crypto.randomUUID() } })
  const body = (await answer.json()) as { id: string }
  const seconds = (performance.now() - from) / 1000
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(body)}`)
  printLine({ bench, value: Number(seconds.toFixed(1)), unit: 's', target: '<= 30 s', ok: seconds <= 30 })
  return { id: body.id, ok: seconds <= 30 }
}
