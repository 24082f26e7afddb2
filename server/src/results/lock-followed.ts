import type { Actor } from '@yigen/domain/members/actor.ts'
import { isMinisterOf } from '@yigen/domain/members/minister-of.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { ResultAsker } from '@yigen/domain/results/result-steps.ts'
import { type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { relationHere } from '#sight/enterprise-sight.ts'

/** An enterprise whose results are written: it is their lock, so that of one period there is one claim. R12.2 */
export type FollowedEnterprise = { districtId: string; id: string; name: string; officerId: string | null; asker: ResultAsker }

type Row = { id: string; name: string; officerId: string | null; relation: Relation }

/** Whoever comes second waits; invisible is 404. `seen`: over `enterprise e`. */
export async function lockFollowed(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  seen: RawBuilder<SqlBool>,
  ofTaxBureau = false,
): Promise<FollowedEnterprise> {
  const { districtId, roles, language } = actor
  const { rows } = await sql<Row>`
    select e.id, e.name, e.officer_id as "officerId", ${relationHere(actor)} as relation from enterprise e
    where e.district_id = ${districtId} and e.id = ${id} and ${seen} for no key update of e`.execute(trx)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  const { relation, ...enterprise } = rows[0]
  const asker = { roles, language, relation, ofTaxBureau, alsoMinister: isMinisterOf(actor, enterprise.officerId) }
  return { ...enterprise, districtId, asker }
}
