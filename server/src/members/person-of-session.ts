import type { Role } from '@yigen/domain/members/role.ts'
import { type RawBuilder, sql } from 'kysely'
import { stateToSignIn } from './state-to-sign-in.ts'

/** Roles that are given stand in the text, so that PostgreSQL leaves out when it plans whatever only other roles reach. */
export function personOfSession(roles: readonly Role[] | null): RawBuilder<unknown> {
  const counted = roles === null ? sql`x.roles` : sql`${sql.lit(`{${roles.join()}}`)}::text[]`
  return sql`join (
    select x.id, x.district_id, x.unit_id, x.name, ${stateToSignIn(sql`x`)} as state, x.language, x.minister_id, x.roles as held, ${counted} as roles from member x
  ) m on m.id = s.member_id join unit u on u.id = m.unit_id`
}
