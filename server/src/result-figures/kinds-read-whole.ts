import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { opens } from '@yigen/domain/members/sight.ts'
import { type ResultKind, verifierOfResult } from '@yigen/domain/results/result-kind.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { isTaxUnit } from '#projects/gates.queries.ts'

/** Of which kinds the actor reads every single enterprise: a leader of all, of tax also the bureau that verifies it. R16.6 */
export async function kindsReadWhole(db: Kysely<DB>, actor: Actor): Promise<(kind: ResultKind) => boolean> {
  if (opens(actor, 'district', 'whole')) return () => true
  const verifies = is(actor, 'clerk') && (await isOfTaxUnit(db, actor))
  return kind => verifies && verifierOfResult(kind) === 'tax'
}

async function isOfTaxUnit(db: Kysely<DB>, actor: Actor): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`select ${isTaxUnit(actor)} as yes`.execute(db)
  return rows[0]?.yes === true
}
