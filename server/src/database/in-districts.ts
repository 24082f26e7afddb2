import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** Of one district, as almost always, or of those under a city: one is said as itself, so that its statement stays what it is. R18.1 */
export const inDistricts = (column: RawBuilder<unknown>, ids: readonly string[]): RawBuilder<SqlBool> =>
  ids.length === 1 ? sql<SqlBool>`${column} = ${ids[0]}` : sql<SqlBool>`${column} = any(${ids}::text[])`
