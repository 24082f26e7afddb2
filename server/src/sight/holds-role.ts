import type { Role } from '@yigen/domain/members/role.ts'
import { rolesThatSee, type Standing } from '@yigen/domain/members/sight.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** Whether `member m` has that role. */
export const holdsRole = (role: Role): RawBuilder<SqlBool> => sql<SqlBool>`${sql.lit(role)} = any(m.roles)`

/** Whether `member m` has a role to which who stands so is open. */
export const seesAs = (standing: Standing): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.join(rolesThatSee(standing).map(holdsRole), sql` or `)})`
