import type { Actor } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { matterSeen } from '#sight/matter-sight.ts'
import { holdsRelease } from './decline-facts.ts'

/** Over `decline d` with its `request r` and `enterprise e`: matters one sees whole, and what waits for one's decision. */
export const inLedger = (actor: Actor): RawBuilder<SqlBool> => sql<SqlBool>`(${matterSeen(actor)} or ${holdsRelease(actor)})`
