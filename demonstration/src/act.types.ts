import type { Actor } from '@yigen/domain/members/actor.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import type { Transaction } from 'kysely'

/** Something that happened, who did it, and how it is done again: by the product's own step at its own time. */
export type Act = { at: Temporal.Instant; by: Actor; run(trx: Transaction<DB>, actor: Actor): Promise<unknown> }
