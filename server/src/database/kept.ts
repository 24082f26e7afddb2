import type { Kysely, Transaction } from 'kysely'
import { notifyAtEnd } from './outbox.ts'
import type { DB } from './schema.ts'

/** Every server that hears it reads anew what is named here. */
export const keptChangedChannel = 'yigen_kept_changed'

/** For what somebody changes by hand, telling nobody, and for a program that does not listen. */
const longestMilliseconds = 60_000

type Kept = { value: unknown; readAt: number }
/** By name and key, and how often each name was forgotten. */
type OfDatabase = { kept: Map<string, Map<string, Kept>>; forgotten: Map<string, number> }
const databases = new WeakMap<object, OfDatabase>()

/** Two ways to one database keep and forget together. */
export const keepTogether = (one: Kysely<DB>, other: Kysely<DB>): void => void databases.set(other.getExecutor().adapter, of(one))

function of(db: Kysely<DB>): OfDatabase {
  // A transaction is a new object each time; its adapter is the database's own.
  const owner = db.getExecutor().adapter
  const known = databases.get(owner) ?? { kept: new Map(), forgotten: new Map() }
  databases.set(owner, known)
  return known
}

/** What every step asks for and what changes rarely (calendar, ladder): read once for each key, and again once somebody says that it changed. */
export function keptUntilChanged<T>(name: string, read: (db: Kysely<DB>, key: string) => Promise<T>) {
  return async (db: Kysely<DB>, key: string): Promise<T> => {
    const { kept, forgotten } = of(db)
    const known = kept.get(name)?.get(key)
    if (known && performance.now() - known.readAt < longestMilliseconds) return known.value as T
    const before = forgotten.get(name)
    const value = await read(db, key)
    // what changed while it was read may be half of before
    if (forgotten.get(name) === before) kept.set(name, (kept.get(name) ?? new Map()).set(key, { value, readAt: performance.now() }))
    return value
  }
}

/** On commit, every server reads it anew. */
export const tellChanged = (trx: Transaction<DB>, name: string): Promise<void> =>
  notifyAtEnd(trx, [{ channel: keptChangedChannel, payload: name }])

/** It changed; without a name, whatever may have changed meanwhile. */
export function forgetKept(db: Kysely<DB>, name?: string): void {
  const { kept, forgotten } = of(db)
  for (const one of name === undefined ? [...kept.keys()] : [name]) {
    kept.delete(one)
    forgotten.set(one, (forgotten.get(one) ?? 0) + 1)
  }
}
