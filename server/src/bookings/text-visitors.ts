import { sql } from 'kysely'
import type { Context } from '#context.ts'
import { inTransaction } from '#database/in-transaction.ts'
import { takeEach } from '#stations/take-each.ts'
import { sendText } from '#text-messages/send-text.ts'
import { urlBlank } from './message-visitor.ts'

type Of = { districtId: string; id: string }
type Due = { words: string; phone: string }
type Ground = Pick<Context, 'db' | 'env' | 'texts'>

/** So many a run: each waits for the carrier. */
const mostOfRun = 50
/** After it a message helps nobody any more. */
const givenUpAfter = { hours: 6 }

/** Sends what waits for visitors, each once, also with several servers; what fails stops no other and is tried again by the next run. Without a carrier nothing waits: the desk sees that nobody was told. Returns how many went out. */
export async function textVisitors(context: Ground, now: Temporal.Instant): Promise<number> {
  const { db, texts } = context
  const late = now.subtract(givenUpAfter)
  await sql`
    update booking_message m set given_up_at = ${now}, words = ''
    where m.sent_at is null and m.given_up_at is null and (${!texts} or m.made_at <= ${late}::timestamptz)`.execute(db)
  const { rows } = await sql<Of>`
    select m.district_id as "districtId", m.id from booking_message m
    where m.sent_at is null and m.given_up_at is null order by m.made_at, m.id limit ${mostOfRun}`.execute(db)
  return takeEach(rows, of => sendOne(context, of, now))
}

/** Held while it is sent, so that no other server sends it too. */
const sendOne = ({ db, env, texts }: Ground, { districtId, id }: Of, now: Temporal.Instant): Promise<number> =>
  inTransaction(db, async trx => {
    const { rows } = await sql<Due>`
      select m.words, b.phone from booking_message m join booking b on b.district_id = m.district_id and b.id = m.booking_id
      where m.district_id = ${districtId} and m.id = ${id} and m.sent_at is null and m.given_up_at is null for update of m skip locked`.execute(
      trx,
    )
    const [due] = rows
    if (!due || !texts) return 0
    if (due.phone !== '') await sendText(texts, { phone: due.phone, words: due.words.replace(urlBlank, env.publicUrl) })
    await sql`update booking_message set sent_at = ${now}, words = '' where district_id = ${districtId} and id = ${id}`.execute(trx)
    return 1
  })
