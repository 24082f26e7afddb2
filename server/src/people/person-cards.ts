import type { Person } from '@yigen/domain/enterprises/enterprise.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { type Chain, type ChainOf, chainsOf } from './chain.queries.ts'

type Card = z.output<typeof Person>
export type Cards = { officer: Card | null; deputy: Card | null; minister: Card | null }

/** Officer, deputy and minister as the page shows them: name, unit, duty phone (open to their enterprises, R11.4), on leave or not. */
export async function personCards(db: Kysely<DB>, districtId: string, of: ChainOf, now: Temporal.Instant): Promise<Cards> {
  return (await personCardsOf(db, districtId, [of], now))(of)
}

/** The same for several enterprises, in two statements. */
export async function personCardsOf(
  db: Kysely<DB>,
  districtId: string,
  of: readonly ChainOf[],
  now: Temporal.Instant,
): Promise<(asked: ChainOf) => Cards> {
  const chain = await chainsOf(db, districtId, of, now)
  const ids = of.flatMap(one => peopleOf(chain(one)).flatMap(person => person?.id ?? []))
  const { rows } = await sql<Omit<Card, 'onLeave'>>`
    select m.id, m.name, m.title, u.short_name as "unitName", m.phone from member m join unit u on u.id = m.unit_id where m.id = any(${ids}::uuid[])`.execute(
    db,
  )
  const known = new Map(rows.map(row => [row.id, row]))
  const card = (person: Chain['officer']): Card | null => {
    const row = known.get(person?.id ?? '')
    return row && person ? { ...row, onLeave: person.onLeave } : null
  }
  return asked => {
    const [officer = null, deputy = null, minister = null] = peopleOf(chain(asked)).map(card)
    return { officer, deputy, minister }
  }
}

const peopleOf = ({ officer, deputy, minister }: Chain) => [officer, deputy, minister]
