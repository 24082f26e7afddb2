import { type Actor, is } from '@yigen/domain/members/actor.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { secretKinds } from '@yigen/domain/results/result-kind.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import { isTaxUnit } from '#projects/gates.queries.ts'
import { relationHere, whollySeen } from '#sight/enterprise-sight.ts'

/** Who reads revenue, tax and people of a single enterprise: its own line, leaders, and itself. R16.6 */
const readsSecrets: readonly Relation[] = ['officer', 'deputy', 'minister', 'leader', 'enterprise']

/** The enterprise reads what was verified (R16.2). Over `result_claim c` and `enterprise e`. */
const asEnterprise = (actor: Actor): RawBuilder<SqlBool> =>
  is(actor, 'contact') ? sql<SqlBool>`c.verified_at is not null` : sql<SqlBool>`true`

/** Over `result_claim c` and `enterprise e`: who sees the enterprise whole, a secret kind only so. R16.6 */
export const resultSeen = (actor: Actor): RawBuilder<SqlBool> => sql<SqlBool>`(
  ${whollySeen(actor)} and ${asEnterprise(actor)} and (not ${oneOf(sql`c.kind`, secretKinds)} or ${oneOf(relationHere(actor), readsSecrets)}))`

/** Over `result_claim c`: of tax, to a clerk of the tax bureau, which verifies it. R16.2, R16.6 */
export const ofTaxBureau = (actor: Actor): RawBuilder<SqlBool> =>
  is(actor, 'clerk') ? sql<SqlBool>`(c.district_id = ${actor.districtId} and c.kind = 'tax' and ${isTaxUnit(actor)})` : sql<SqlBool>`false`
