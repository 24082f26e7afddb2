import type { Floor } from './floor.ts'

/**
 * Throws unless every id, text, number and time of our answer stands in the floor's, in the same place; but for what the floor says our code derives.
 * A time is the same moment however it is written. What our answer leaves empty the floor may leave out.
 */
export function sameAnswer(ours: unknown, floors: unknown, floor: Floor): void {
  compare(ours, floors, '', { derived: floor.derived ?? [], elsewhere: floor.elsewhere ?? [], all: textsOf(floors) })
}

type Allowed = { derived: readonly string[]; elsewhere: readonly string[]; all: ReadonlySet<unknown> }

function compare(our: unknown, floor: unknown, path: string, allowed: Allowed): void {
  if (allowed.derived.includes(path)) return
  if (allowed.elsewhere.includes(path)) mustStand(our, path, allowed.all)
  else if (Array.isArray(our)) compareLists(our, Array.isArray(floor) ? floor : [], path, allowed)
  else if (typeof our === 'object' && our !== null) {
    const others = (floor ?? {}) as Record<string, unknown>
    for (const [key, value] of Object.entries(our)) compare(value, others[key], path ? `${path}.${key}` : key, allowed)
  } else if (our !== null && our !== '' && plain(our) !== plain(floor)) differ(path, our, floor)
}

function mustStand(our: unknown, path: string, all: ReadonlySet<unknown>): void {
  for (const text of textsOf(our)) if (!all.has(text)) differ(path, text, 'nowhere')
}

function compareLists(ours: readonly unknown[], floors: readonly unknown[], path: string, allowed: Allowed): void {
  const madeAnew = allowed.elsewhere.some(one => one.startsWith(`${path}.`))
  if (ours.length !== floors.length && !madeAnew) differ(path, `${ours.length} of them`, floors.length)
  for (const [i, one] of ours.entries()) compare(one, floors[i], path, allowed)
}

function differ(path: string, our: unknown, floor: unknown): never {
  throw new Error(`our answer has ${path}: ${our}, the floor's ${floor}`)
}

function textsOf(value: unknown, into = new Set<unknown>()): Set<unknown> {
  if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) textsOf(one, into)
  else if (value !== null && value !== '') into.add(plain(value))
  return into
}

const moment = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/

const plain = (value: unknown): unknown =>
  typeof value === 'string' && moment.test(value) ? Temporal.Instant.from(value).toString() : value
