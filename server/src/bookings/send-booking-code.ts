import type { BookingCodeSent, SendBookingCode } from '@yigen/domain/bookings/booking.ts'
import { askedWithinDay, codesOfAddress, codesOfCard, secondsToNextDay } from '@yigen/domain/bookings/booking-rules.ts'
import { bookingRefusals } from '@yigen/domain/bookings/bookings.slice.ts'
import { codeMinutes, secondsApart, secondsToNextCode } from '@yigen/domain/codes/code-limits.ts'
import { codeRefusals } from '@yigen/domain/codes/codes.slice.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Language, say } from '@yigen/domain/wire/language.ts'
import { textable } from '@yigen/domain/wire/phone.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { makeSecret } from '#codes/code-cookie.ts'
import { drawCode, type HeldCode, holdCode } from '#codes/code-hash.ts'
import { wayOfCodes } from '#codes/way-of-codes.ts'
import type { Context } from '#context.ts'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { blockOf } from '#http/address.ts'
import { sendText } from '#text-messages/send-text.ts'
import { findCard, offeredBy } from './card.queries.ts'
import { type OfNumber, standInLine } from './stand-in-line.ts'

/**
 * A code to the number that wants to book, whoever has it: the answer tells nothing of it. The ticket is shown again with the code.
 * Opens its own transaction: the code is kept before it is sent, and no row is held while the carrier is waited for. Where it was not sent, all is as before. R19.3
 */
export async function sendBookingCode(
  context: Pick<Context, 'db' | 'env' | 'texts'>,
  token: string,
  { phone: written }: z.output<typeof SendBookingCode>,
  { language, address }: { language: Language; address: string },
  now: Temporal.Instant,
): Promise<z.output<typeof BookingCodeSent>> {
  const phone = textable(written)
  if (!phone) throw new Refused(refusal(codeRefusals.notTextable, {}, { field: 'phone' }))
  const card = await findCard(context.db, token)
  const way = offeredBy(card, await wayOfCodes(context))
  if (!way) throw new Refused(refusal(bookingRefusals.bookingNotOffered))
  const [code, ticket] = [drawCode(), makeSecret()]
  const [of, held] = [{ districtId: card.districtId, phone }, holdCode(ticket, phone, code)]
  const asking = { ...of, stationId: card.stationId, block: blockOf(address) }
  await inTransaction(context.db, trx => keepCode(trx, asking, held, now))
  if (context.texts)
    await sendText(context.texts, { phone, words: wordsOf(code, language) }).catch(async fault => {
      await inTransaction(context.db, trx => forgetCode(trx, of, held, now))
      throw fault
    })
  return { seconds: secondsApart, minutes: codeMinutes, shown: way === 'onThePage' ? code : null, ticket }
}

type Asking = OfNumber & { stationId: string; block: string }

/** 429 where the number was sent one just now, five within the hour or ten within the day, or too many were asked for from there or by that card. */
async function keepCode(trx: Transaction<DB>, of: Asking, held: HeldCode, now: Temporal.Instant): Promise<void> {
  const askedAt = await standInLine(trx, of, now)
  const seconds = secondsToNextCode(askedAt, now) ?? secondsToNextDay(askedAt, now) ?? (await secondsOfOthers(trx, of, now))
  if (seconds !== null) throw new Refused(refusal(refusals.tooMany, { seconds }))
  await setAsked(trx, of, [...askedWithinDay(askedAt, now), now])
  await trx
    .insertInto('booking_code')
    .values({
      district_id: of.districtId,
      ticket_hash: held.browserHash,
      station_id: of.stationId,
      block: of.block,
      phone: of.phone,
      code_hash: held.codeHash,
      sent_at: now,
      booking_id: null,
    })
    .execute()
}

/** Until the oldest of those that count against the address or the card is an hour old. */
async function secondsOfOthers(trx: Transaction<DB>, { districtId, stationId, block }: Asking, now: Temporal.Instant) {
  const anHourAgo = now.subtract({ hours: 1 })
  const { rows } = await sql<{ sentAt: Temporal.Instant }>`
    (select c.sent_at as "sentAt" from booking_code c where c.block = ${block} and c.sent_at > ${anHourAgo} order by c.sent_at desc offset ${codesOfAddress - 1} limit 1)
    union all
    (select c.sent_at from booking_code c where c.district_id = ${districtId} and c.station_id = ${stationId} and c.sent_at > ${anHourAgo}
      order by c.sent_at desc offset ${codesOfCard - 1} limit 1)`.execute(trx)
  const waits = rows.map(({ sentAt }) => Math.ceil(sentAt.since(anHourAgo).total('seconds')))
  return waits.length > 0 ? Math.max(...waits) : null
}

async function forgetCode(trx: Transaction<DB>, of: OfNumber, held: HeldCode, askedAt: Temporal.Instant): Promise<void> {
  await sql`delete from booking_code where district_id = ${of.districtId} and ticket_hash = ${held.browserHash}`.execute(trx)
  await setAsked(trx, of, sql`array_remove(asked_at, ${askedAt}::timestamptz)`)
}

const setAsked = (
  trx: Transaction<DB>,
  { districtId, phone }: OfNumber,
  askedAt: Temporal.Instant[] | ReturnType<typeof sql<Temporal.Instant[]>>,
) => trx.updateTable('booking_number').set({ asked_at: askedAt }).where('district_id', '=', districtId).where('phone', '=', phone).execute()

const wordsOf = (code: string, language: Language): string =>
  say(
    {
      zh: '【一跟到底】预约验证码 {code}，{minutes} 分钟内有效。工作人员不会问你要验证码，不要告诉任何人。',
      en: '[Yigen] Your booking code is {code}, for {minutes, counted(one: minute; many: minutes)}. Nobody of the office will ask you for it.',
    },
    language,
    { code, minutes: codeMinutes },
  )
