import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** A column's value is one of a list that the domain names. Said in the text: of a value it does not know PostgreSQL cannot tell that an index of just these rows answers it. */
export const oneOf = (column: RawBuilder<unknown>, values: readonly string[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`${column} in (${sql.join(values.map(value => sql.lit(value)))})`
