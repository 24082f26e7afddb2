import { runOnce } from '@yigen/testing/admin.ts'
import pg from 'pg'
import { signedIn } from './ground/cookies.ts'
import { benchDistrict, benchNow, districtId } from './ground/district.ts'
import { officerId } from './ground/ids.ts'
import { printLine, rounded } from './ground/line.ts'
import { startServer } from './ground/server.ts'

// Everything of one officer, a thousand enterprises with three thousand open matters, goes to a colleague who never served them: from the press to the answer,
// in one transaction, beside the same rows written by hand.
const target = 5
const [from, to] = [officerId(1), officerId(3)]
const district = await benchDistrict('bench_handovers', { enterprises: 3_000, officers: 3, requests: 9_000, open: 9_000 })
await runOnce(
  district.ownerUrl,
  `update member set minister_id = (select default_minister_id from district where id = '${districtId}') where 'officer' = any(roles)`,
)
const server = await startServer(district)
const cookies = { from: await signedIn(district, from), to: await signedIn(district, to) }

const floor = await byHand()
const { id } = await ask<{ id: string }>('from', `/api/members/${from}/handovers`, { toId: to, enterpriseId: null, reason: '调岗。' })
const read = await timed(() => ask<{ open: { matters: unknown[] }[] }>('to', `/api/handovers/${id}`))
const matters = read.answer.open.reduce((sum, group) => sum + group.matters.length, 0)
printLine({
  bench: 'handovers.getHandover',
  value: read.seconds,
  unit: 's',
  target: '<= 1 s',
  ok: read.seconds <= 1,
  enterprises: read.answer.open.length,
  matters,
})
const { answer, seconds } = await timed(() => ask<{ enterprises: number; contacts: number }>('to', `/api/handovers/${id}/acceptance`, {}))
const whole = answer.enterprises === 1_000 && answer.contacts === 1_000 && matters >= 3_000
printLine({
  ...{ bench: 'handovers.acceptHandover, 1,000 enterprises with 3,000 open matters', value: seconds, unit: 's', target: `<= ${target} s` },
  ...{ against: 'the same rows by hand', floor_s: floor, ratio: rounded(seconds / floor), ok: whole && seconds <= target },
})
if (!whole || seconds > target) process.exitCode = 1
await server.stop()
await district.stop()
process.exit(process.exitCode ?? 0)

async function ask<T>(who: keyof typeof cookies, path: string, body?: object): Promise<T> {
  const headers = { cookie: `sid=${cookies[who]}`, 'idempotency-key': crypto.randomUUID(), 'content-type': 'application/json' }
  const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers }
  const answered = await fetch(server.url + path, init)
  if (!answered.ok) throw new Error(`${path} answered ${answered.status}: ${await answered.text()}`)
  return answered.json() as Promise<T>
}

async function timed<T>(act: () => Promise<T>): Promise<{ answer: T; seconds: number }> {
  const began = performance.now()
  const done = await act()
  return { answer: done, seconds: rounded((performance.now() - began) / 1000) }
}

/** What has to be written, and nothing else: no sight, no rules, no lines of people; taken back again. Seconds. */
async function byHand(): Promise<number> {
  const client = new pg.Client({ connectionString: district.url })
  await client.connect()
  const [d, now] = [`'${districtId}'`, `'${benchNow}'::timestamptz`]
  const theirs = `district_id = ${d} and officer_id = '${from}'`
  const { rows } = await client.query<{ id: string }>(`select id from enterprise where ${theirs}`)
  const ids = `(select unnest('{${rows.map(({ id }) => id).join()}}'::uuid[]))`
  const began = performance.now()
  for (const statement of [
    'begin',
    `select from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id where e.${theirs} for update of r`,
    `update enterprise set officer_id = '${to}', touched_at = ${now} where ${theirs}`,
    `update assignment set during = tstzrange(lower(during), ${now}) where ${theirs} and upper_inf(during)`,
    `insert into assignment (district_id, id, enterprise_id, officer_id, during, assigned_by)
      select ${d}, gen_random_uuid(), e.id, '${to}', tstzrange(${now}, null), '${to}' from enterprise e where e.id in ${ids}`,
    `update clock set officer_id = '${to}', holder_id = case holder_rule when 'officer' then '${to}' else holder_id end where ${theirs} and stopped_at is null`,
    `insert into clock (district_id, id, kind, subject_kind, subject_id, enterprise_id, officer_id, holder_rule, holder_id, promise_amount, promise_unit, started_at, due_at, calendar_version, provisional, next_position, next_rung_at)
      select ${d}, gen_random_uuid(), 'firstContact', 'assignment', a.id, a.enterprise_id, '${to}', 'officer', '${to}', 24, 'clockHours', ${now}, ${now} + interval '1 day', 0, false, 0, ${now} + interval '20 hours'
      from assignment a where a.enterprise_id in ${ids} and upper_inf(a.during)`,
    `insert into history (district_id, id, at, recorded_at, kind, public, actor_id, actor_name, actor_unit, enterprise_id, subject_kind, subject_id, data)
      select ${d}, gen_random_uuid(), ${now}, ${now}, 'assignment.passed', true, '${to}', '', '', a.enterprise_id, 'assignment', a.id, '{}'
      from assignment a where a.enterprise_id in ${ids} and upper_inf(a.during)`,
    'rollback',
  ])
    await client.query(statement)
  const seconds = rounded((performance.now() - began) / 1000)
  await client.end()
  return seconds
}
