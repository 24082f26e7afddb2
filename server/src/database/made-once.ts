import { type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely'
import type { DB } from './schema.ts'

/** Where a value comes in the text. */
class Blank {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/** A statement whose text is put together once and whose values change: for what every request asks. Values are named by `build`. */
export function madeOnce<Values extends object, Row>(
  build: (value: { readonly [K in keyof Values]: RawBuilder<Values[K]> }) => RawBuilder<Row>,
): (db: Kysely<DB>, values: Values) => Promise<Row[]> {
  let made: CompiledQuery<Row> | undefined
  const blanks = new Proxy({}, { get: (_, name) => sql`${new Blank(name as string)}` })
  return async (db, values) => {
    made ??= build(blanks as Parameters<typeof build>[0]).compile(db)
    const parameters = made.parameters.map(parameter => (parameter instanceof Blank ? values[parameter.name as keyof Values] : parameter))
    const { rows } = await db.executeQuery<Row>({ ...made, parameters })
    return rows
  }
}
