import { type Kysely, type SqlBool, sql, type Transaction } from 'kysely'
import type { Context } from '#context.ts'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
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
/** A carrier that has a message may still fail to say so: somebody is told the same at most so often. */
const mostTries = 3
/** Longer than a carrier is waited for, so that no other server sends it meanwhile. */
const triedAgainAfter = { minutes: 2 }

/** Sends what waits for visitors, each once, also with several servers; what fails stops no other and is tried again later, after what was not tried yet. Without a carrier nothing waits: the desk sees that nobody was told. Returns how many went out. */
export async function textVisitors(context: Ground, now: Temporal.Instant): Promise<number> {
  const { db, texts } = context
  await giveUp(db, texts !== null, now)
  const { rows } = await sql<Of>`
    select m.district_id as "districtId", m.id from booking_message m
    where ${isDue(now)} order by m.tries, m.made_at, m.id limit ${mostOfRun}`.execute(db)
  return takeEach(rows, of => sendOne(context, of, now))
}

/** What comes too late, was tried often enough, or is no longer so: a newer message says what is. The link of a booking is told nowhere else. */
const giveUp = (db: Kysely<DB>, hasCarrier: boolean, now: Temporal.Instant) =>
  sql`
    update booking_message m set given_up_at = ${now}, words = ''
    where m.sent_at is null and m.given_up_at is null and (${!hasCarrier} or m.made_at <= ${now.subtract(givenUpAfter)}::timestamptz
      or (m.tries >= ${mostTries} and ${isRested(now)}) or (m.what <> 'booked' and exists (
        select from booking_message n where n.district_id = m.district_id and n.booking_id = m.booking_id and (n.made_at, n.id) > (m.made_at, m.id))))`.execute(
    db,
  )

const isRested = (now: Temporal.Instant) =>
  sql<SqlBool>`(m.tried_at is null or m.tried_at <= ${now.subtract(triedAgainAfter)}::timestamptz)`

/** Over `booking_message m`: nobody sends it just now, and nothing before it of the same booking waits. */
const isDue = (now: Temporal.Instant) => sql<SqlBool>`
  m.sent_at is null and m.given_up_at is null and m.tries < ${mostTries} and ${isRested(now)} and not exists (
    select from booking_message o where o.district_id = m.district_id and o.booking_id = m.booking_id and (o.made_at, o.id) < (m.made_at, m.id)
      and o.sent_at is null and o.given_up_at is null)`

/** Claimed before it is sent, and no row is held while the carrier is waited for. */
async function sendOne({ db, env, texts }: Ground, { districtId, id }: Of, now: Temporal.Instant): Promise<number> {
  const due = await inTransaction(db, trx => claim(trx, { districtId, id }, now))
  if (!due || !texts) return 0
  if (due.phone !== '') await sendText(texts, { phone: due.phone, words: due.words.replace(urlBlank, env.publicUrl) })
  await sql`update booking_message set sent_at = ${now}, words = '' where district_id = ${districtId} and id = ${id}`.execute(db)
  return 1
}

async function claim(trx: Transaction<DB>, { districtId, id }: Of, now: Temporal.Instant): Promise<Due | undefined> {
  const { rows } = await sql<Due>`
    update booking_message m set tries = m.tries + 1, tried_at = ${now} from booking b
    where m.district_id = ${districtId} and m.id = ${id} and b.district_id = m.district_id and b.id = m.booking_id and ${isDue(now)}
    returning m.words, b.phone`.execute(trx)
  return rows[0]
}
