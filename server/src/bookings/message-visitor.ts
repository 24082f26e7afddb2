import { randomUUIDv7 } from 'node:crypto'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import { textable } from '@yigen/domain/wire/phone.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Told } from './booking.table.ts'

export type Visit = { id: string; phone: string; stationName: string; at: Temporal.Instant; link?: string }

/** Where people reach the product is filled in when it is sent. */
export const urlBlank = '{url}'

/** What became of a booking goes to its number once the step is done, whoever did it. In Chinese: of somebody without an account no language is known. R19.1, R19.3 */
export async function messageVisitor(
  trx: Transaction<DB>,
  districtId: string,
  what: Told,
  visit: Visit,
  now: Temporal.Instant,
): Promise<void> {
  if (!textable(visit.phone)) return
  await trx
    .insertInto('booking_message')
    .values({
      ...{ district_id: districtId, id: randomUUIDv7(), booking_id: visit.id, what, words: `【一跟到底】${wordsOf[what](visit, now)}` },
      ...{ made_at: now, tried_at: null, sent_at: null, given_up_at: null },
    })
    .execute()
}

const wordsOf: Record<Told, (visit: Visit, now: Temporal.Instant) => string> = {
  booked: ({ stationName, at, link }, now) =>
    `已约好：${momentBlank(at, now)}，${stationName}。${link ? `改时间或取消：${urlBlank}/door/booking/${link}` : ''}`,
  moved: ({ stationName, at }, now) =>
    `${stationName}的驻点有变，您的预约改到 ${momentBlank(at, now)}。不方便来请告诉驻点；扫码约的，也可以用约好时那条短信里的链接改。`,
  calledOff: ({ stationName, at }, now) => `${stationName} ${momentBlank(at, now)} 的驻点取消，您的预约一并取消，请另约时间。`,
  cancelled: ({ stationName, at }, now) => `您在${stationName} ${momentBlank(at, now)} 的预约已取消。`,
}
