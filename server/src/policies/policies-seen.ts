import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** Over `policy_version v`: the library of their district is everybody's of the office, and nobody's of an enterprise. R22.1 */
export const policiesSeen = (actor: Actor): RawBuilder<SqlBool> =>
  isOfOffice(actor) ? sql<SqlBool>`v.district_id = ${actor.districtId}` : sql<SqlBool>`false`
