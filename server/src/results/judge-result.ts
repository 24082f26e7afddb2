import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Doubt, doubtOf } from '@yigen/domain/results/doubt.ts'
import { type ResultKind, ruleOf } from '@yigen/domain/results/result-kind.ts'
import { type Period, periodText, readPeriod } from '@yigen/domain/results/result-period.ts'
import { type Claimed, whyNotClaim, whyNotMeant } from '@yigen/domain/results/result-steps.ts'
import { resultRefusals } from '@yigen/domain/results/results.slice.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { FollowedEnterprise } from './lock-followed.ts'
import { samePeriod } from './result.queries.ts'

type Sent = { period: string; value: number; words: string; projectId: string | null; sure: boolean }
export type Judged = Claimed & { doubt: Doubt | null }

/**
 * 400 for what its kind does not have; 409 for a period that is claimed already by another line of corrections than `firstId`; then what looks wrong is asked about.
 * R16.1, R16.5
 */
export async function judgeResult(
  trx: Transaction<DB>,
  enterprise: FollowedEnterprise,
  kind: ResultKind,
  sent: Sent,
  now: Temporal.Instant,
  firstId: string | null = null,
): Promise<Judged> {
  const { language } = enterprise.asker
  // the shape lets no other text pass
  const claimed = { ...sent, period: readPeriod(sent.period) as Period }
  refuseIf(whyNotClaim(kind, claimed, dateIn(now), language))
  await refuseOtherProject(trx, enterprise, sent.projectId)
  const known = await readKnown(trx, enterprise, kind, claimed, firstId)
  const blanks = { kind: say(ruleOf(kind), language), period: periodText(claimed.period) }
  if (known.thereId)
    throw new Refused(refusal(resultRefusals.resultThere, blanks, { field: 'period', changed: { resultId: known.thereId } }))
  const doubt = doubtOf(kind, sent.value, known.before)
  refuseIf(whyNotMeant(doubt, sent.sure, language))
  return { ...claimed, doubt }
}

async function refuseOtherProject(trx: Transaction<DB>, { districtId, id }: FollowedEnterprise, projectId: string | null) {
  if (projectId === null) return
  const found = await trx
    .selectFrom('project')
    .select('id')
    .where('district_id', '=', districtId)
    .where('id', '=', projectId)
    .where('enterprise_id', '=', id)
    .executeTakeFirst()
  if (!found) throw new Refused(refusal(resultRefusals.resultOtherProject, {}, { field: 'projectId' }))
}

type Known = { thereId: string | null; before: number | null }

/** What stands for the same period, and the value of the latest period before it. */
async function readKnown(
  trx: Transaction<DB>,
  { districtId, id }: FollowedEnterprise,
  kind: ResultKind,
  { period, words, projectId }: Claimed,
  firstId: string | null,
): Promise<Known> {
  const { rows } = await sql<Known>`
    select (
      select c.id from result_claim c
      where ${samePeriod(sql`c`, sql`n`)} and c.corrected_at is null and c.first_id is distinct from ${firstId}::uuid
      order by c.recorded_at desc limit 1) as "thereId", (
      select c.value from result_claim c
      where c.district_id = n.district_id and c.enterprise_id = n.enterprise_id and c.kind = n.kind and c.period_kind = n.period_kind
        and c.period_until < n.period_until and c.corrected_at is null and c.returned_at is null
      order by c.period_until desc, c.recorded_at desc limit 1) as before
    from (select ${districtId}::text as district_id, ${id}::uuid as enterprise_id, ${kind}::text as kind, ${period.kind}::text as period_kind,
      ${period.until}::date as period_until, ${projectId}::uuid as project_id, ${words}::text as words) n`.execute(trx)
  return rows[0] as Known
}
