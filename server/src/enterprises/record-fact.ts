import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { whyNotEnterpriseStep, whyNotFact } from '@yigen/domain/enterprises/enterprise-steps.ts'
import { enterpriseRefusals } from '@yigen/domain/enterprises/enterprises.slice.ts'
import type { FactRecorded, RecordFact } from '@yigen/domain/enterprises/fact.ts'
import type { FactKind } from '@yigen/domain/enterprises/fact-kinds.ts'
import type { ShapedValue } from '@yigen/domain/enterprises/fact-words.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { fieldName } from '@yigen/domain/refusals/field-sentence.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { lockEnterprise } from './enterprise.queries.ts'
import { takeFact } from './take-fact.ts'

type Recording = z.output<typeof RecordFact>
type Old = ShapedValue & { kind: FactKind; correctedBy: string | null }

/** A dated fact with its source; a correction is a new row that names the old. R2.3 */
export async function recordFact(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  fact: Recording,
  now: Temporal.Instant,
): Promise<z.output<typeof FactRecorded>> {
  refuseIf(whyNotFact(fact.kind, fact, dateIn(now), actor.language))
  const enterprise = await lockEnterprise(trx, actor, id)
  refuseIf(whyNotEnterpriseStep('recordFact', enterprise, enterprise.asker))
  const old = fact.corrects ? await findCorrected(trx, actor, id, fact.corrects, fact.kind) : null
  return takeFact(trx, actor, id, fact, old, now)
}

/** The fact that is corrected: this enterprise's, of the same kind, and still standing. */
async function findCorrected(trx: Transaction<DB>, actor: Actor, enterpriseId: string, id: string, kind: FactKind): Promise<Old> {
  const { rows } = await sql<Old>`
    select f.kind, f.number, f.words, f.day::text as day,
      (select n.id from fact n where n.district_id = f.district_id and n.corrects = f.id) as "correctedBy"
    from fact f where f.district_id = ${actor.districtId} and f.id = ${id} and f.enterprise_id = ${enterpriseId}`.execute(trx)
  const old = rows[0]
  if (!old) throw new Refused(refusal(refusals.notFound, {}, { field: 'corrects' }))
  if (old.kind !== kind)
    throw new Refused(refusal(enterpriseRefusals.factValueWrong, { field: fieldName(['corrects'], actor.language) }, { field: 'corrects' }))
  if (old.correctedBy)
    throw new Refused(refusal(enterpriseRefusals.factCorrected, {}, { field: 'corrects', changed: { correctedBy: old.correctedBy } }))
  return old
}
