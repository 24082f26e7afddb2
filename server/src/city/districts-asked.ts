import type { Actor } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { readByCity, visibleEnterprises } from '#sight/enterprise-sight.ts'
import { districtsRead, readingIn } from '#sight/reading-in.ts'

/** All that one reads, or the one that is asked for; another is not there. */
export const districtsAsked = (actor: Actor, districtId: string | undefined): readonly string[] =>
  districtId === undefined ? districtsRead(actor) : [readingIn(actor, districtId).districtId]

/** Over `enterprise e`: its line in the register is the actor's to read; what is counted is what is listed. R11.2 */
export const lineSeen = (actor: Actor): RawBuilder<SqlBool> => sql<SqlBool>`(${visibleEnterprises(actor)} or ${readByCity(actor)})`
