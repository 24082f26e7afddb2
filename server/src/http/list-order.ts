import type { Direction } from '@yigen/domain/wire/direction.ts'
import { type RawBuilder, sql } from 'kysely'
import { readNameCursor, writeNameCursor } from './name-cursor.ts'
import { readNumberCursor, writeNumberCursor } from './number-cursor.ts'
import { readTimeCursor, writeTimeCursor } from './time-cursor.ts'
import { turned } from './turned.ts'

type Sql = RawBuilder<unknown>
type WithId = { id: string }
/** How a list is ordered, from where its next page goes on, and what marks that place. */
export type Order<Row extends WithId> = { by: Sql; after: Sql; cursorOf(row: Row): string }
/** By what: the expression, the row's own id beside it, and what a row that was read says of it. */
type By<Row, Value> = { key: Sql; id: Sql; of: (row: Row) => Value; direction: Direction; after?: string | undefined }

/** By a moment that every row has. */
export function byTime<Row extends WithId>({ key, id, of, direction, after }: By<Row, Temporal.Instant>): Order<Row> {
  const from = readTimeCursor(after)
  const { way, beyond } = turned(direction)
  return {
    by: sql`${key} ${way}, ${id} ${way}`,
    after: from ? sql`and (${key}, ${id}) ${beyond} (${from.at}::timestamptz, ${from.id}::uuid)` : sql``,
    cursorOf: row => writeTimeCursor(of(row), row.id),
  }
}

/** By a name, as Chinese is ordered; whoever has none stands before all others. */
export function byName<Row extends WithId>({ key, id, of, direction, after }: By<Row, string>): Order<Row> {
  const from = readNameCursor(after)
  const { way, beyond } = turned(direction)
  const name = sql`${key} collate "zh-x-icu"`
  return {
    by: sql`${name} ${way}, ${id} ${way}`,
    after: from ? sql`and (${name}, ${id}) ${beyond} (${from.name} collate "zh-x-icu", ${from.id}::uuid)` : sql``,
    cursorOf: row => writeNameCursor(of(row), row.id),
  }
}

/** By a whole number that every row has. */
export function byNumber<Row extends WithId>({ key, id, of, direction, after }: By<Row, number>): Order<Row> {
  const from = readNumberCursor(after)
  const { way, beyond } = turned(direction)
  return {
    by: sql`${key} ${way}, ${id} ${way}`,
    after: from ? sql`and (${key}, ${id}) ${beyond} (${from.n}::bigint, ${from.id}::uuid)` : sql``,
    cursorOf: row => writeNumberCursor(of(row), row.id),
  }
}
