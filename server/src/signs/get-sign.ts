import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { OneSign } from '@yigen/domain/signs/sign.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { rowsPart } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import { nameOf } from '#people/names.ts'
import { type Contact, contactsOf } from './last-contact.ts'
import { type SignLine, signColumns, signSeen, signSource, toSign } from './sign.queries.ts'

/** So many of what was tried are shown. */
const mostTried = 6

const tried = rowsPart<Contact>(
  () => sql<Contact>`
    select c.at, c.kind, ${nameOf(sql`c.who`)} as who, left(c.words, 300) as words from (${contactsOf(mostTried)}) c order by c.at desc limit ${sql.lit(mostTried)}`,
  { at: true },
)

/** One of the list with its evidence and what was tried of late. R23.1 */
export async function getSign(db: Kysely<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<z.output<typeof OneSign>> {
  const { rows } = await sql<SignLine & { tried: unknown }>`
    select ${signColumns}, ${tried.column} as tried ${signSource(now)}
    where l.district_id = ${actor.districtId} and l.id = ${id} and ${signSeen(actor)}`.execute(db)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  const { tried: contacts, ...line } = rows[0]
  return { ...toSign(line), tried: tried.read(contacts) }
}
