import { remindAgainAt } from '@yigen/domain/results/reminding.ts'
import type { ResultKind } from '@yigen/domain/results/result-kind.ts'
import type { Period } from '@yigen/domain/results/result-period.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { askEnterprise } from './ask-enterprise.ts'

type Due = { districtId: string; id: string }
type Row = {
  kind: ResultKind
  periodKind: Period['kind']
  until: Temporal.PlainDate
  enterpriseId: string
  enterpriseName: string
  reminded: number
}

const atOnce = 500

/** Enterprises that have not said whether a result is so are asked again, weekly, four times in all; each exactly once, also after downtime and with several servers. Returns how many. R16.2 */
export async function remindEnterprises(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  const { rows } = await sql<Due>`
    select c.district_id as "districtId", c.id from result_claim c where c.remind_at <= ${asOf} order by c.remind_at, c.id limit ${atOnce}`.execute(
    db,
  )
  let asked = 0
  for (const due of rows) asked += (await inTransaction(db, trx => remindOne(trx, due, asOf))) ? 1 : 0
  return asked
}

async function remindOne(trx: Transaction<DB>, { districtId, id }: Due, asOf: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql<Row>`
    select c.kind, c.period_kind as "periodKind", c.period_until as until, e.id as "enterpriseId", e.name as "enterpriseName", c.reminded
    from result_claim c join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id
    where c.district_id = ${districtId} and c.id = ${id} and c.remind_at <= ${asOf} for update of c skip locked`.execute(trx)
  const [row] = rows
  if (!row) return false
  const { kind, periodKind, until, enterpriseId, enterpriseName, reminded } = row
  await trx
    .updateTable('result_claim')
    .set({ reminded: reminded + 1, remind_at: remindAgainAt(reminded + 1, asOf) })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .execute()
  const enterprise = { districtId, id: enterpriseId, name: enterpriseName }
  await askEnterprise(trx, { id, kind, period: { kind: periodKind, until }, enterprise }, asOf)
  return true
}
