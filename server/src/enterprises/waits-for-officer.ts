import { followedStates, waitingKinds } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import { said } from '#slice/registry.ts'

/** R3.2: what has no officer waits for one, a prospect only once it asks for something. Over `enterprise e`; `asks`: that, where it is known already. */
export const waitsForOfficer = (asks: RawBuilder<unknown> = said('asksForSomething')): RawBuilder<SqlBool> =>
  sql<SqlBool>`(e.officer_id is null and ${oneOf(sql`e.state`, followedStates)} and (${oneOf(sql`e.kind`, waitingKinds)} or ${asks}))`
