import type { Actor } from '@yigen/domain/members/actor.ts'
import { isMinisterOf } from '@yigen/domain/members/minister-of.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { whyNotRecordResult } from '@yigen/domain/results/result-steps.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { relationHere } from '#sight/enterprise-sight.ts'

/** Whether the actor records results of the enterprise that is found; `found`: from where, over `enterprise e`. Nothing found is 404. R16.2 */
export async function readMayRecord(db: Kysely<DB>, actor: Actor, found: RawBuilder<unknown>): Promise<boolean> {
  const { rows } = await sql<{ relation: Relation; officerId: string | null }>`
    select ${relationHere(actor)} as relation, e.officer_id as "officerId" ${found}`.execute(db)
  const [row] = rows
  if (!row) throw new Refused(refusal(refusals.notFound))
  const { roles, language } = actor
  const asker = { roles, language, relation: row.relation, alsoMinister: isMinisterOf(actor, row.officerId), ofTaxBureau: false }
  return whyNotRecordResult(asker) === null
}
