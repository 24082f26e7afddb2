import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import { pauseHistory, pauseNotices } from '@yigen/domain/pauses/pauses.slice.ts'
import { isOpen, type RequestStatus } from '@yigen/domain/requests/request-status.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { clockwork, record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { contactsOf } from '#requests/people-of-request.ts'

type Due = { districtId: string; requestId: string }
type Row = {
  id: string
  until: Temporal.Instant
  status: RequestStatus
  title: string
  enterpriseId: string
  enterpriseName: string
  officerId: string | null
  holderId: string | null
  dueAt: Temporal.Instant | null
}

/**
 * Pauses whose named date has come end by themselves, at that date: settlement was moved by exactly that when they began. Each exactly once, also after downtime and with several servers:
 * the matter is locked, and the row says whether it was done. Returns how many. R6
 */
export async function resumePauses(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  const { rows } = await sql<Due>`
    select p.district_id as "districtId", p.request_id as "requestId" from district t
    join request_pause p on p.district_id = t.id and p.resumed_at is null and p.until <= ${asOf} order by p.until, p.id`.execute(db)
  let resumed = 0
  for (const due of rows) resumed += (await inTransaction(db, trx => resumeOne(trx, due, asOf))) ? 1 : 0
  return resumed
}

async function resumeOne(trx: Transaction<DB>, { districtId, requestId }: Due, asOf: Temporal.Instant): Promise<boolean> {
  await sql`select from request where district_id = ${districtId} and id = ${requestId} for update`.execute(trx)
  const pause = await readDue(trx, districtId, requestId, asOf)
  if (!pause) return false
  await trx
    .updateTable('request_pause')
    .set({ resumed_at: pause.until })
    .where('district_id', '=', districtId)
    .where('id', '=', pause.id)
    .execute()
  if (isOpen(pause.status)) await tellOfResumption(trx, districtId, requestId, pause, asOf)
  return true
}

async function readDue(trx: Transaction<DB>, districtId: string, requestId: string, asOf: Temporal.Instant): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select p.id, p.until, r.status, r.title, r.enterprise_id as "enterpriseId", e.name as "enterpriseName",
      coalesce(r.handler_id, e.officer_id) as "officerId", c.holder_id as "holderId", c.due_at as "dueAt"
    from request_pause p join request r on r.district_id = p.district_id and r.id = p.request_id
    join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id
    left join clock c on c.district_id = r.district_id and c.subject_id = r.id and c.kind = 'settlement' and c.stopped_at is null
    where p.district_id = ${districtId} and p.request_id = ${requestId} and p.resumed_at is null and p.until <= ${asOf}`.execute(trx)
  return rows[0]
}

async function tellOfResumption(trx: Transaction<DB>, districtId: string, requestId: string, pause: Row, asOf: Temporal.Instant) {
  const about = { enterpriseId: pause.enterpriseId, requestId }
  const dueAt = momentBlank(pause.dueAt ?? pause.until, asOf)
  await record(trx, clockwork(districtId), pauseHistory.resumed, { at: pause.until, ...about, data: { dueAt } }, asOf)
  await tell(
    trx,
    districtId,
    pauseNotices.resumed,
    {
      to: [pause.officerId, pause.holderId, ...(await contactsOf(trx, districtId, pause.enterpriseId))],
      ...about,
      data: { enterprise: pause.enterpriseName, title: pause.title },
    },
    asOf,
  )
}
