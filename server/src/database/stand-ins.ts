import { WorkedOut } from './worked-out.ts'

/** How a parameter of a statement is had from what is given; `key` is the same where two are had alike. */
export type Parameter = { key: string | null; of(given: object): unknown }

/** A value of what is given: where it stands, and those that stand there (many where the path leads through a list). */
type Place = { path: string; inList: boolean; all(given: unknown): unknown[] }

/** Given's likeness, in which a stand-in stands for each value, and what each stands for. */
export type StandIns<Given> = { given: Given; places: ReadonlyMap<unknown, Place> }

/** What decides how a text is put together: what is fixed, which lists are empty, which values are missing. */
export function shapeOf(given: unknown, fixed: ReadonlySet<string>): string {
  if (given === null || given === undefined) return '-'
  if (Array.isArray(given)) return given.length > 0 ? `[${shapeOf(given[0], fixed)}]` : '[]'
  if (!isRecord(given)) return typeof given === 'boolean' ? String(given) : 'v'
  let shape = ''
  for (const name in given) shape += `${fixed.has(name) ? JSON.stringify(given[name]) : shapeOf(given[name], fixed)},`
  return shape
}

/** `salt` makes other stand-ins of the same: what a text takes from them, and not only passes on, differs then. */
export function standInsFor<Given>(given: Given, fixed: ReadonlySet<string>, salt: number): StandIns<Given> {
  const places = new Map<unknown, Place>()
  const standIn = (value: unknown, place: Place): unknown => {
    if (value === null || value === undefined || typeof value === 'boolean') return value
    if (Array.isArray(value)) return value.length > 0 ? [standIn(value[0], eachOf(place))] : []
    if (!isRecord(value)) {
      const made = madeLike(value, place.path, salt + 2 * places.size)
      places.set(made, place)
      return made
    }
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, fixed.has(name) ? one : standIn(one, within(place, name))]))
  }
  return { given: standIn(given, { path: '', inList: false, all: one => [one] }) as Given, places }
}

const eachOf = ({ path, all }: Place): Place => ({ path: `${path}[]`, inList: true, all: given => all(given).flat() })
const within = ({ path, inList, all }: Place, name: string): Place => ({
  path: `${path}.${name}`,
  inList,
  all: given => all(given).map(one => (one as Record<string, unknown>)[name]),
})

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** Far enough apart that nothing worked out of two is the same day. */
const monthAndABit = 3_000_000_001

/** Of the same type, and like no value that ever comes. */
function madeLike(value: unknown, path: string, unlike: number): unknown {
  if (typeof value === 'string') return `\u0000${path} ${unlike}`
  if (typeof value === 'number') return -unlike - 0.0625
  if (value instanceof Temporal.Instant) return Temporal.Instant.fromEpochMilliseconds(-unlike * monthAndABit)
  if (value instanceof Uint8Array) return Uint8Array.of(unlike)
  throw new TypeError(`no stand-in for ${path}, ${Object.prototype.toString.call(value)}`)
}

/** What a parameter is: `one`'s stand-ins made it, others made it `again`. */
export function parameterOf(one: StandIns<unknown>, parameter: unknown, again: unknown): Parameter {
  const place = one.places.get(parameter)
  if (place) return single(place)
  if (parameter instanceof WorkedOut && again instanceof WorkedOut)
    return workedOut(parameterOf(one, parameter.from, again.from), parameter)
  if (Array.isArray(parameter) && Array.isArray(again)) return list(parameter.map((item, at) => itemOf(one, item, again[at])))
  return constant(parameter, again)
}

function single(place: Place): Parameter {
  if (place.inList) throw new Error(`a list is passed as one value: ${place.path}`)
  return { key: place.path, of: given => place.all(given)[0] }
}

const workedOut = (from: Parameter, { by }: WorkedOut): Parameter => ({ key: null, of: given => by(from.of(given)) })

type Item = { path: string; all(given: unknown): unknown[] }

function itemOf(one: StandIns<unknown>, item: unknown, again: unknown): Item {
  const place = one.places.get(item)
  if (place) return place
  const value = constant(item, again).of({})
  return { path: JSON.stringify(value), all: () => [value] }
}

const list = (items: readonly Item[]): Parameter => ({
  key: `[${items.map(item => item.path).join()}]`,
  of: given => items.flatMap(item => item.all(given)),
})

function constant(parameter: unknown, again: unknown): Parameter {
  if (JSON.stringify(parameter) !== JSON.stringify(again))
    throw new Error('a statement passes what is worked out of a value: say how (WorkedOut)')
  return { key: null, of: () => parameter }
}
