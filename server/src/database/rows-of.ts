import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { DB } from './schema.ts'

type SqlType = 'text' | 'uuid' | 'uuid[]' | 'timestamptz' | 'integer' | 'boolean' | 'jsonb'

/** How rows of one table are written together; `filled` puts what the same statement gives into a text. */
export type RowsOf<Row> = { name: string; write(rows: readonly Row[], filled?: Filled): RawBuilder<unknown> }
export type Filled = (text: string) => RawBuilder<string>

/** Any number of rows is one value of one statement: its text is always the same, so that PostgreSQL plans it once, and a thousand rows are not ten thousand values. */
export function rowsOf<Table extends keyof DB & string>(
  table: Table,
  types: Record<keyof DB[Table] & string, SqlType>,
): RowsOf<Selectable<DB[Table]>> {
  const columns = Object.keys(types)
  const names = columns.map(quoted).join(', ')
  const typed = Object.entries<SqlType>(types).map(([column, type]) => `${quoted(column)} ${type}`)
  // two raw pieces: a write is the hottest of statements, and Kysely would put the names together anew for each
  const before = sql.raw(`insert into ${quoted(table)} (${names}) select ${names} from json_to_recordset(`)
  const after = sql.raw(`::json) as r(${typed.join(', ')})`)
  return { name: table, write: rows => sql`${before}${JSON.stringify(rows)}${after}` }
}

/** Names come from the types of the schema alone. */
const quoted = (name: string) => `"${name}"`
