import { mostReminders } from '@yigen/domain/results/reminding.ts'
import type { ResultKind } from '@yigen/domain/results/result-kind.ts'
import type { Period } from '@yigen/domain/results/result-period.ts'
import { sql, type Transaction } from 'kysely'
import { keptJson } from '#database/kept-json.ts'
import type { DB } from '#database/schema.ts'

export type ResultFields = {
  id: string
  enterprise_id: string
  kind: ResultKind
  period_kind: Period['kind']
  period_until: string
  value: number
  words: string
  doubt: string | null
  /** the claim of the same period that it takes the place of. R16.3 */
  corrects: string | null
}
type Origin = { districtId: string; importId: string | null; memberId: string; source: string; at: Temporal.Instant }

/** Many claims of one source, each waiting for the second person; the claims they correct are so from now on. R16.1, R16.3 */
export async function insertResults(trx: Transaction<DB>, rows: readonly ResultFields[], origin: Origin): Promise<void> {
  if (rows.length === 0) return
  const { districtId, importId, memberId, source, at } = origin
  const corrected = rows.flatMap(row => row.corrects ?? [])
  if (corrected.length > 0) await markCorrected(trx, districtId, corrected, at)
  await sql`
    insert into result_claim (district_id, id, enterprise_id, kind, period_kind, period_until, value, words, doubt, source, import_id, recorded_by, recorded_at,
      first_id, corrects_id, correction_reason)
    select ${districtId}, r.id, r.enterprise_id, r.kind, r.period_kind, r.period_until, r.value, r.words, r.doubt, ${source}, ${importId}::uuid, ${memberId}::uuid,
      ${at}::timestamptz, coalesce(o.first_id, r.id), r.corrects, case when r.corrects is not null then ${source} end
    from jsonb_to_recordset(${keptJson(rows)}::jsonb)
      as r(id uuid, enterprise_id uuid, kind text, period_kind text, period_until date, value bigint, words text, doubt text, corrects uuid)
    left join result_claim o on o.district_id = ${districtId} and o.id = r.corrects`.execute(trx)
}

const markCorrected = (trx: Transaction<DB>, districtId: string, ids: readonly string[], at: Temporal.Instant) =>
  trx
    .updateTable('result_claim')
    .set({ corrected_at: at, remind_at: null })
    .where('district_id', '=', districtId)
    .where('id', 'in', ids)
    .execute()

/** What came with an import goes as long as nobody looked at it, and what it corrected stands again. R2.4 */
export async function removeImportedResults(
  trx: Transaction<DB>,
  districtId: string,
  importId: string,
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    update result_claim c set corrected_at = null, remind_at = case
      when c.verified_at is not null and c.reminded < ${mostReminders} and c.confirmed_at is null and c.disputed_at is null then ${at}::timestamptz end from result_claim n
    where n.district_id = ${districtId} and n.import_id = ${importId} and c.district_id = n.district_id and c.id = n.corrects_id`.execute(
    trx,
  )
  await sql`delete from result_claim where district_id = ${districtId} and import_id = ${importId}`.execute(trx)
}
