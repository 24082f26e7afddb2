import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DB } from './schema.ts'

/** A part of a page: a column of the page's one statement, over the row around it, and what is read of the JSON that comes back. */
export type Part<View> = { readonly column: RawBuilder<unknown>; read(json: unknown): View }

type Moments<Row> = { [K in keyof Row]-?: NonNullable<Row[K]> extends Temporal.Instant ? K : never }[keyof Row]
/** Every moment of a row by name, for JSON carries it as text: one forgotten does not compile. */
type MomentsOf<Row> = Record<Moments<Row>, true>

/** The rows of a query; asked for only where the statement is put together. */
export const rowsPart = <Row extends object>(query: () => RawBuilder<Row>, moments: MomentsOf<Row>): Part<Row[]> => ({
  get column() {
    return sql`coalesce((select json_agg(x) from (${query()}) x), '[]')`
  },
  read: json => (json as object[]).map(row => withMoments(row, moments)),
})

/** The row of a query for at most one. */
export const rowPart = <Row extends object>(query: () => RawBuilder<Row>, moments: MomentsOf<Row>): Part<Row | null> => ({
  get column() {
    return sql`(select row_to_json(x) from (${query()}) x)`
  },
  read: json => (json === null ? null : withMoments(json as object, moments)),
})

/** No rows, asked of nobody. */
export const none: Part<never[]> = { column: sql`'[]'::json`, read: () => [] }

/** The row of a query that always has one. */
export const theRow = <Row extends object>(query: () => RawBuilder<Row>, moments: MomentsOf<Row>): Part<Row> =>
  readOn(rowPart(query, moments), row => row as Row)

/** The same part, read on. */
export const readOn = <Read, View>(part: Part<Read>, on: (read: Read) => View): Part<View> => ({
  get column() {
    return part.column
  },
  read: json => on(part.read(json)),
})

/** Several parts as one. */
export function together<Views extends Record<string, unknown>>(parts: { [K in keyof Views]: Part<Views[K]> }): Part<Views> {
  return {
    get column() {
      const named = Object.entries<Part<unknown>>(parts)
      return sql`json_build_object(${sql.join(named.map(([name, { column }]) => sql`${sql.lit(name)}::text, ${column}`))})`
    },
    read(json) {
      const read: Record<string, unknown> = {}
      for (const name in parts) read[name] = parts[name].read((json as Record<string, unknown>)[name])
      return read as Views
    },
  }
}

/** A part by itself, in a statement of its own. */
export async function readPart<View>(db: Kysely<DB>, part: Part<View>): Promise<View> {
  const { rows } = await sql<{ part: unknown }>`select ${part.column} as part`.execute(db)
  return part.read(rows[0]?.part)
}

/** In place: nobody else has the row. */
function withMoments<Row extends object>(row: object, moments: MomentsOf<Row>): Row {
  const read = row as Record<string, unknown>
  for (const name in moments) if (typeof read[name] === 'string') read[name] = Temporal.Instant.from(read[name])
  return row as Row
}
