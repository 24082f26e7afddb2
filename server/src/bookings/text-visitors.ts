import { sql } from 'kysely'
import type { Context } from '#context.ts'
import { inTransaction } from '#database/in-transaction.ts'
import { sendText } from '#text-messages/send-text.ts'
import { urlBlank } from './message-visitor.ts'

type Due = { districtId: string; id: string; words: string; phone: string }

/** So many a run: each waits for the carrier. */
const mostOfRun = 50
/** After it a message helps nobody any more. */
const givenUpAfter = { hours: 6 }

/** Sends what waits for visitors, each once, also with several servers; what fails is tried again by the next run. Without a carrier nothing waits: the desk sees that nobody was told. Returns how many went out. */
export async function textVisitors(context: Pick<Context, 'db' | 'env' | 'texts'>, now: Temporal.Instant): Promise<number> {
  const { db, texts } = context
  const late = now.subtract(givenUpAfter)
  await sql`
    update booking_message m set given_up_at = ${now}, words = ''
    where m.sent_at is null and m.given_up_at is null and (${!texts} or m.made_at <= ${late}::timestamptz)`.execute(db)
  let sent = 0
  while (texts && sent < mostOfRun && (await sendNext(context, now))) sent += 1
  return sent
}

/** Held while it is sent, so that no other server sends it too. */
const sendNext = ({ db, env, texts }: Pick<Context, 'db' | 'env' | 'texts'>, now: Temporal.Instant): Promise<boolean> =>
  inTransaction(db, async trx => {
    const { rows } = await sql<Due>`
      select m.district_id as "districtId", m.id, m.words, b.phone from booking_message m join booking b on b.district_id = m.district_id and b.id = m.booking_id
      where m.sent_at is null and m.given_up_at is null order by m.made_at, m.id limit 1 for update of m skip locked`.execute(trx)
    const [due] = rows
    if (!due || !texts) return false
    if (due.phone !== '') await sendText(texts, { phone: due.phone, words: due.words.replace(urlBlank, env.publicUrl) })
    await sql`update booking_message set sent_at = ${now}, words = '' where district_id = ${due.districtId} and id = ${due.id}`.execute(trx)
    return true
  })
