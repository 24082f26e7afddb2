import { numberedSlots } from '@yigen/domain/bookings/booking-rules.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { bookForVisitor } from '@yigen/server/bookings/book-for-visitor.ts'
import { holdSession } from '@yigen/server/bookings/hold-session.ts'
import { renewCard } from '@yigen/server/bookings/renew-card.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { sql, type Transaction } from 'kysely'
import { acting } from './acting.ts'

type Visitor = { company: string; phone: string; subject: string }
/** Who comes to the next session of each station, slot by slot of those that can be booked; nobody comes twice. */
const visitors: readonly (readonly Visitor[])[] = [
  [
    { company: '广州卓印包装有限公司', phone: '139-0000-0092', subject: '租金补贴要什么材料' },
    { company: '广州帆屿数据服务有限公司', phone: '139-0000-0093', subject: '开票设备周四到，能不能先领票' },
    { company: '朴石文创（筹建）', phone: '139-0000-0094', subject: '' },
  ],
  [
    { company: '广州砚田广告有限公司', phone: '139-0000-0096', subject: '户外招牌要不要报批' },
    { company: '砾川咖啡（筹建）', phone: '139-0000-0097', subject: '' },
  ],
  [{ company: '广州潮屿设计有限公司', phone: '139-0000-0098', subject: '迁入以后社保怎么转' }],
]

/** Every station has its code, and the next session of each some who booked. R19.3 */
export async function loadBookings(trx: Transaction<DB>, minister: Actor, now: Temporal.Instant): Promise<void> {
  const { rows } = await sql<{ stationId: string; sessionId: string | null }>`
    select t.id as "stationId", (select x.id from station_session x where x.district_id = t.district_id and x.station_id = t.id and x.state = 'planned' and x.starts_at > ${now}
      order by x.starts_at limit 1) as "sessionId" from station t where t.district_id = ${minister.districtId} order by t.created_at, t.id`.execute(
    trx,
  )
  const moment = now.subtract({ hours: 2 })
  const actor = await acting(trx, minister, moment)
  for (const [i, { stationId, sessionId }] of rows.entries()) {
    await renewCard(trx, actor, stationId, moment)
    if (sessionId) await bookSome(trx, actor, sessionId, visitors[i] ?? [], moment)
  }
}

async function bookSome(
  trx: Transaction<DB>,
  actor: Actor,
  sessionId: string,
  some: readonly Visitor[],
  moment: Temporal.Instant,
): Promise<void> {
  const session = await holdSession(trx, actor.districtId, sessionId, 'shared')
  const open = numberedSlots(session).filter(({ bookable }) => bookable)
  for (const [i, visitor] of some.entries()) {
    const slot = open[i + 1]
    if (slot) await bookForVisitor(trx, actor, sessionId, { ...visitor, at: slot.from, desk: slot.desk }, moment)
  }
}
