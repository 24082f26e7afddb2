import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { remindAgainAt } from '@yigen/domain/results/reminding.ts'
import type { ResultKind } from '@yigen/domain/results/result-kind.ts'
import { ruleOf } from '@yigen/domain/results/result-kind.ts'
import { type Period, periodText } from '@yigen/domain/results/result-period.ts'
import { resultRefusals } from '@yigen/domain/results/results.slice.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { askEnterprise } from './ask-enterprise.ts'
import type { FollowedEnterprise } from './lock-followed.ts'
import { reckonBrings } from './reckon-brings.ts'
import { countsToday, samePeriod } from './result.queries.ts'

type Counted = { id: string; kind: ResultKind; period: Period; firstId: string; enterprise: FollowedEnterprise }

/** From now on figures count it, and what it corrects no more; the enterprise is asked for the first time. R16.2, R16.3 */
export async function countResult(trx: Transaction<DB>, verifierId: string, counted: Counted, now: Temporal.Instant): Promise<void> {
  const { districtId } = counted.enterprise
  const here = trx.updateTable('result_claim').where('district_id', '=', districtId)
  await here
    .set({ replaced_at: now, remind_at: null })
    .where('first_id', '=', counted.firstId)
    .where('id', '<>', counted.id)
    .where('verified_at', 'is not', null)
    .where('replaced_at', 'is', null)
    .execute()
  await refuseSecond(trx, counted)
  const done = await here
    .set({ verified_by: verifierId, verified_at: now, reminded: 1, remind_at: remindAgainAt(1, now) })
    .where('id', '=', counted.id)
    .where('verified_at', 'is', null)
    .where('returned_at', 'is', null)
    .where('corrected_at', 'is', null)
    .executeTakeFirst()
  if (done.numUpdatedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
  await reckonBrings(trx, { districtId, enterpriseId: counted.enterprise.id, kind: counted.kind })
  await askEnterprise(trx, counted, now)
}

/** Of one period one claim counts, also of those that came over from the register as they were. R16.1 */
async function refuseSecond(trx: Transaction<DB>, { id, kind, period, enterprise }: Counted) {
  const { rows } = await sql<{ id: string }>`
    select c.id from result_claim n join result_claim c on ${samePeriod(sql`c`, sql`n`)} and c.id <> n.id and ${countsToday}
    where n.district_id = ${enterprise.districtId} and n.id = ${id} limit 1`.execute(trx)
  const blanks = { kind: say(ruleOf(kind), enterprise.asker.language), period: periodText(period) }
  if (rows[0]) throw new Refused(refusal(resultRefusals.resultThere, blanks, { changed: { resultId: rows[0].id } }))
}
