import { randomUUIDv7 } from 'node:crypto'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { resultPeriodOfRoster } from '@yigen/domain/imports/result-period-of-roster.ts'
import { isRosterResult, resultOfRoster } from '@yigen/domain/imports/roster-kinds.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { mostReminders } from '@yigen/domain/results/reminding.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { reckonBrings } from '@yigen/server/results/reckon-brings.ts'
import { insertResults } from '@yigen/server/results/write-results.ts'
import { sql, type Transaction } from 'kysely'
import type { DemoEnterprise } from './demonstration.types.ts'
import { factRecordedAt } from './fact-recorded-at.ts'

type Loaded = { id: string; demo: DemoEnterprise; contacts: readonly Actor[] }

/** What the roster said of results, recorded by the minister as it came; last month's people of key enterprises by who follows them, so that they wait for the minister. */
export async function loadResults(trx: Transaction<DB>, minister: Actor, { id, demo }: Pick<Loaded, 'id' | 'demo'>, now: Temporal.Instant) {
  for (const fact of demo.facts) {
    if (!isRosterResult(fact.kind)) continue
    const at = factRecordedAt(fact.period, demo.recordedAt, now)
    const period = resultPeriodOfRoster(fact.period, dateIn(at))
    const row = {
      ...{ id: randomUUIDv7(), enterprise_id: id, kind: resultOfRoster(fact.kind, fact.words ?? null), corrects: null, doubt: null },
      ...{ period_kind: period.kind, period_until: period.until.toString(), value: fact.number ?? 1, words: fact.words ?? '' },
    }
    const late = demo.kind === 'key' && fact.kind === 'employees' && Temporal.Instant.compare(at, now.subtract({ hours: 24 * 40 })) > 0
    const memberId = (late && (await idOf(trx, minister.districtId, demo.officer))) || minister.memberId
    await insertResults(trx, [row], { districtId: minister.districtId, importId: null, memberId, source: fact.source, at })
  }
}

/** In another district a log-in bears its name before it. */
async function idOf(trx: Transaction<DB>, districtId: string, login: string | null): Promise<string | null> {
  if (login === null) return null
  const { rows } = await sql<{ id: string }>`
    select m.id from account a join member m on m.id = a.member_id
    where m.district_id = ${districtId} and (a.login_name = ${login} or a.login_name like '%-' || ${login}::text)`.execute(trx)
  return rows[0]?.id ?? null
}

/**
 * What came with the roster was looked at by the next superior, tax by the tax bureau, and confirmed where somebody of the enterprise has an account:
 * thousands of steps at the first start, so that their traces are written as a story already told. R16.2
 */
export async function settleResults(trx: Transaction<DB>, { districtId, memberId }: Actor, now: Temporal.Instant): Promise<void> {
  const of = (role: string, unit: string) => sql`(
    select m.id from member m join unit u on u.id = m.unit_id where m.district_id = ${districtId} and ${role} = any(m.roles) and ${sql.lit(unit)} = u.id
    order by m.created_at, m.id limit 1)`
  const [head, clerk] = [of('head', `${districtId}-investment`), of('clerk', `${districtId}-tax`)]
  await sql`
    update result_claim c set verified_by = case when c.kind = 'tax' then ${clerk} else ${head} end, verified_at = least(c.recorded_at + interval '26 hours', ${now}::timestamptz),
      reminded = ${mostReminders}
    where c.district_id = ${districtId} and c.recorded_by = ${memberId}
      and case when c.kind = 'tax' then ${clerk} else ${head} end is not null`.execute(trx)
  await sql`
    update result_claim c set confirmed_by = k.member_id, confirmed_at = least(c.verified_at + interval '50 hours', ${now}::timestamptz)
    from contact k where k.district_id = c.district_id and k.enterprise_id = c.enterprise_id and k.member_id is not null and k.is_main
      and c.district_id = ${districtId} and c.verified_at is not null and c.period_until < ${dateIn(now).subtract({ months: 2 })}::date`.execute(
    trx,
  )
  await reckonBrings(trx, { districtId })
}
