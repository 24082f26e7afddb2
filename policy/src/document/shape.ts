import { gather, type Path, refuse } from '#problems/problem.ts'

/** Reads an unknown value at a place into a T, or throws what is wrong with it. */
export type Shape<T> = (given: unknown, path: Path) => T

type Field<T> = { shape: Shape<T>; optional: boolean }

/** A field that may be left out. */
export const optional = <T>(shape: Shape<T>): Field<T | undefined> => ({ shape, optional: true })

type Fields<T> = { readonly [K in keyof T]-?: undefined extends T[K] ? Field<T[K]> : Shape<T[K]> }

/** A group of named values with exactly these fields; what is unknown is refused, so that a slip of the pen never goes unread. */
export function object<T extends object>(fields: Fields<T>): Shape<T> {
  const known = new Map(
    Object.entries<Field<unknown> | Shape<unknown>>(fields).map(([name, field]): [string, Field<unknown>] => [
      name,
      typeof field === 'function' ? { shape: field, optional: false } : field,
    ]),
  )
  return (given, path) => {
    const group = groupAt(given, path)
    const strange = Object.keys(group).filter(name => !known.has(name))
    const read = gather([
      ...strange.map(name => () => refuse('unknown-key', [...path, name], { name })),
      ...[...known].map(([name, field]) => (): [string, unknown] | undefined => {
        const value = Object.hasOwn(group, name) ? group[name] : undefined
        if (value !== undefined) return [name, field.shape(value, [...path, name])]
        return field.optional ? undefined : refuse('missing', path, { name })
      }),
    ])
    return Object.fromEntries(read.filter(entry => entry !== undefined)) as T
  }
}

export function list<T>(shape: Shape<T>): Shape<T[]> {
  return (given, path) => {
    if (!Array.isArray(given)) return refuse('not-a-list', path)
    return gather(given.map((item, index) => () => shape(item, [...path, index])))
  }
}

/** Names to values of one shape. */
export function dictionary<T>(shape: Shape<T>): Shape<Record<string, T>> {
  return (given, path) => {
    const group = groupAt(given, path)
    const entries = Object.entries(group).map(([name, value]) => (): [string, T] => [name, shape(value, [...path, name])])
    return Object.fromEntries(gather(entries))
  }
}

export function groupAt(given: unknown, path: Path): Record<string, unknown> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return refuse('not-an-object', path)
  return given as Record<string, unknown>
}

export const text: Shape<string> = (given, path) =>
  typeof given === 'string' && given.trim() !== '' ? given.trim() : refuse('not-a-text', path)

/** A condition or formula: numbers and flags written without quotes are text as well. */
export const formula: Shape<string> = (given, path) =>
  typeof given === 'number' || typeof given === 'boolean' ? String(given) : text(given, path)

export const flag: Shape<boolean> = (given, path) => (typeof given === 'boolean' ? given : refuse('not-a-flag', path))

export const anything: Shape<unknown> = given => given

export function count(least: number, most: number): Shape<number> {
  return (given, path) =>
    Number.isInteger(given) && Number(given) >= least && Number(given) <= most
      ? Number(given)
      : refuse('not-a-count', path, { least: String(least), most: String(most) })
}

export function oneOf<const T extends string>(allowed: readonly T[]): Shape<T> {
  return (given, path) =>
    allowed.find(one => one === given) ?? refuse('not-one-of', path, { given: sayGiven(given), allowed: allowed.join('、') })
}

/** What was given in a few letters; of a group that turns in a circle only its kind. */
function sayGiven(given: unknown): string {
  try {
    return (typeof given === 'string' ? given : (JSON.stringify(given) ?? typeof given)).slice(0, 40)
  } catch {
    return typeof given
  }
}

/** Which of the marks this group bears: exactly one of them. */
export function markOf<const T extends string>(given: unknown, path: Path, marks: readonly T[]): T {
  const group = groupAt(given, path)
  const [mark, ...more] = marks.filter(one => Object.hasOwn(group, one))
  if (mark === undefined || more.length > 0) return refuse('not-one-shape', path, { allowed: marks.join('、') })
  return mark
}

const nameForm = /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u

/** A name that conditions may speak: 企业.营业收入. */
export const name: Shape<string> = (given, path) => {
  const word = text(given, path)
  return nameForm.test(word) && !word.includes('__proto__') ? word : refuse('not-a-name', path, { given: word })
}

/** An id of a document, measure, clause, cap: as free as a file name. */
export const id: Shape<string> = (given, path) => {
  const word = typeof given === 'number' ? String(given) : text(given, path)
  return word.length <= 100 && !word.includes('__proto__') ? word : refuse('not-a-name', path, { given: word.slice(0, 40) })
}

const dayForm = /^(?:19|20|21)\d\d-\d\d-\d\d$/

/** A day as year-month-day; kept as text so that documents stay plain data. */
export const day: Shape<string> = (given, path) => {
  const word = typeof given === 'string' ? given : ''
  try {
    if (dayForm.test(word)) return Temporal.PlainDate.from(word, { overflow: 'reject' }).toString()
  } catch {}
  return refuse('not-a-day', path, { given: sayGiven(given) })
}

/** Refuses the second of two with the same key. */
export function unique<T>(items: readonly T[], keyOf: (item: T) => string, path: Path): void {
  const seen = new Set<string>()
  gather(
    items.map((item, index) => () => {
      const key = keyOf(item)
      if (seen.has(key)) refuse('duplicate', [...path, index], { name: key })
      seen.add(key)
    }),
  )
}
