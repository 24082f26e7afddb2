import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { RecordVisit, VisitRecorded } from '@yigen/domain/visits/visit.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'

type Recorded = z.output<typeof VisitRecorded>

/** The note that came before under the same id, as it was answered; other words under it are another note. R20.2, R12.1 */
export async function findTakenNote(
  trx: Transaction<DB>,
  { districtId, memberId }: Actor,
  enterpriseId: string,
  { clientId, words }: Pick<z.output<typeof RecordVisit>, 'clientId' | 'words'>,
): Promise<Recorded | null> {
  const { rows } = await sql<Recorded & { words: string }>`
    select v.words, v.id, v.enterprise_id as "enterpriseId", v.recorded_at as at,
      array(select x.fact_id from visit_yield x where x.district_id = v.district_id and x.visit_id = v.id and x.fact_id is not null order by x.position) as facts,
      coalesce((select json_agg(json_build_object('id', r.id, 'number', r.number) order by x.position) from visit_yield x
        join request r on r.district_id = x.district_id and r.id = x.request_id where x.district_id = v.district_id and x.visit_id = v.id), '[]') as raised
    from visit v where v.district_id = ${districtId} and v.enterprise_id = ${enterpriseId} and v.recorded_by = ${memberId} and v.client_id = ${clientId}`.execute(
    trx,
  )
  if (!rows[0]) return null
  const { words: taken, ...recorded } = rows[0]
  if (taken !== words) throw new Refused(refusal(refusals.keyReused))
  return recorded
}
