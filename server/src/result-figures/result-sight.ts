import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { opens } from '@yigen/domain/members/sight.ts'
import { type ResultKind, ruleOf, verifierOfResult } from '@yigen/domain/results/result-kind.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { isTaxUnit } from '#projects/gates.queries.ts'
import { whollySeen } from '#sight/enterprise-sight.ts'

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

/** Whose claims of a kind the actor reads one by one, over `enterprise e`: what is secret their officer, deputy and minister, not the head of their unit. R11.2, R16.6 */
export const claimsRead = (actor: Actor, kind: ResultKind): RawBuilder<SqlBool> =>
  whollySeen(ruleOf(kind).secret ? { ...actor, roles: actor.roles.filter(role => role !== 'head') } : actor)
