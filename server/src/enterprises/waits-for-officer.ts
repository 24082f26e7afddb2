import { followedStates, waitingKinds } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { openStatuses } from '@yigen/domain/requests/request-status.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'

const hasOpenMatter = sql<SqlBool>`exists (
  select from request r where r.district_id = e.district_id and r.enterprise_id = e.id and ${oneOf(sql`r.status`, openStatuses)})`

/** R3.2: what has no officer waits for one, a prospect only once it asks for something. Over `enterprise e`; `asks`: that, where it is known already. */
export const waitsForOfficer = (asks: RawBuilder<unknown> = hasOpenMatter): RawBuilder<SqlBool> =>
  sql<SqlBool>`(e.officer_id is null and ${oneOf(sql`e.state`, followedStates)} and (${oneOf(sql`e.kind`, waitingKinds)} or ${asks}))`
