import type { CompiledQuery, Kysely, RawBuilder } from 'kysely'
import type { DB } from './schema.ts'
import { type Parameter, parameterOf, shapeOf, standInsFor } from './stand-ins.ts'
import { WorkedOut } from './worked-out.ts'

/** `query` as it was put together; `text` names each value once, however often it stands in it. */
type Made<Row> = { query: CompiledQuery<Row>; all: readonly Parameter[]; text: string; parameters: readonly Parameter[] }

/** Further shapes are put together every time, so that they cannot fill the memory. */
const mostShapes = 500

let doubted = false

/** Each kept text is put together again and compared: in tests, where what changes a text without being of its shape then shows. */
export function doubtShapes(): void {
  doubted = true
}

/**
 * A statement whose text hangs on the shape of what is given: on what stands under a name in `fixed` (roles, a language), on which lists are empty and which values null. Each shape is put together once.
 *
 * `build` is called with stand-ins of the same types. It passes values on as parameters, as often as it likes; what it works out of them it says how (`WorkedOut`). A text is made twice with different stand-ins, and what does not hold is an error.
 */
export function madeByShape<Given extends object, Row>(
  fixed: readonly string[],
  build: (given: Given) => RawBuilder<Row>,
): (db: Kysely<DB>, given: Given) => Promise<Row[]> {
  const kept = new Map<string, Made<Row>>()
  const names = new Set(fixed)
  const madeFor = (db: Kysely<DB>, given: Given) => {
    const shape = shapeOf(given, names)
    const known = kept.get(shape)
    if (known) return known
    const made = make(db, given, names, build)
    if (kept.size < mostShapes) kept.set(shape, made)
    return made
  }
  return async (db, given) => {
    const { query, all, text, parameters } = madeFor(db, given)
    if (doubted) sameAs(build(given).compile(db), { ...query, parameters: all.map(one => one.of(given)) })
    const { rows } = await db.executeQuery<Row>({ ...query, sql: text, parameters: parameters.map(one => one.of(given)) })
    return rows
  }
}

function make<Given extends object, Row>(
  db: Kysely<DB>,
  given: Given,
  fixed: ReadonlySet<string>,
  build: (given: Given) => RawBuilder<Row>,
): Made<Row> {
  const [one, other] = [standInsFor(given, fixed, 1), standInsFor(given, fixed, 2)]
  const [query, again] = [build(one.given).compile(db), build(other.given).compile(db)]
  if (query.sql !== again.sql) throw new Error('the text of a statement hangs on a value: it belongs to its shape')
  const all = query.parameters.map((parameter, at) => parameterOf(one, parameter, again.parameters[at]))
  return { query, all, ...eachOnce(query.sql, all) }
}

/** PostgreSQL is sent each value once, under one number. */
function eachOnce(text: string, all: readonly Parameter[]): Pick<Made<unknown>, 'text' | 'parameters'> {
  const parameters: Parameter[] = []
  const numbers = new Map<string, number>()
  const numberOf = (parameter: Parameter): number => {
    const known = parameter.key === null ? undefined : numbers.get(parameter.key)
    if (known) return known
    const number = parameters.push(parameter)
    if (parameter.key !== null) numbers.set(parameter.key, number)
    return number
  }
  const numbered = all.map(numberOf)
  return { text: text.replace(/\$(\d+)/g, (_, written) => `$${numbered[Number(written) - 1]}`), parameters }
}

function sameAs(fresh: CompiledQuery, kept: Pick<CompiledQuery, 'sql' | 'parameters'>): void {
  if (fresh.sql !== kept.sql || sent(fresh.parameters) !== sent(kept.parameters))
    throw new Error(`a kept statement is not what it would be made anew:\n${kept.sql}\n${fresh.sql}`)
}

const sent = (parameters: readonly unknown[]): string =>
  JSON.stringify(parameters.map(parameter => (parameter instanceof WorkedOut ? parameter.value : parameter)))
