import type { Person } from '@yigen/domain/enterprises/enterprise.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { type ChainOf, chainOf } from './chain.queries.ts'

type Card = z.output<typeof Person>

/** Officer, deputy and minister as the page shows them: name, unit, duty phone (open to their enterprises, R11.4), on leave or not. */
export async function personCards(
  db: Kysely<DB>,
  districtId: string,
  of: ChainOf,
  now: Temporal.Instant,
): Promise<{ officer: Card | null; deputy: Card | null; minister: Card | null }> {
  const chain = await chainOf(db, districtId, of, now)
  const ids = [chain.officer, chain.deputy, chain.minister].flatMap(person => person?.id ?? [])
  const { rows } = await sql<Omit<Card, 'onLeave'>>`
    select m.id, m.name, m.title, u.short_name as "unitName", m.phone from member m join unit u on u.id = m.unit_id where m.id = any(${ids}::uuid[])`.execute(
    db,
  )
  const card = (person: { id: string; onLeave: boolean } | null): Card | null => {
    const row = rows.find(one => one.id === person?.id)
    return row && person ? { ...row, onLeave: person.onLeave } : null
  }
  return { officer: card(chain.officer), deputy: card(chain.deputy), minister: card(chain.minister) }
}
