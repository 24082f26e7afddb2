import type { Handover } from '@yigen/domain/handovers/handover.ts'
import { offersOfHandover, readsOpenWork } from '@yigen/domain/handovers/handover-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { askerOf, stateOfHandover } from './handover.queries.ts'
import { findHandover } from './lock-handover.ts'
import { readOpenWork } from './open-work.queries.ts'
import { toRow } from './to-row.ts'

/** A handover with everything that lies open in it; after it passed, with what of it still does. R3.7 */
export async function getHandover(db: Kysely<DB>, actor: Actor, id: string): Promise<z.output<typeof Handover>> {
  const handover = await findHandover(db, actor, id)
  const { mine: _, ...row } = toRow(handover)
  const asker = askerOf(handover, actor)
  return {
    ...row,
    agreedBy: handover.agreedBy,
    agreedAt: handover.agreedAt,
    may: offersOfHandover(stateOfHandover(handover), asker),
    open: readsOpenWork(handover, asker) ? await readOpenWork(db, handover) : [],
  }
}
