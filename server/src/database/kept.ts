import type { Kysely } from 'kysely'
import type { DB } from './schema.ts'

/** What every step asks for and what changes rarely (calendar, ladder): read at most once in `milliseconds` per database and key. */
export function keptFor<T>(milliseconds: number, read: (db: Kysely<DB>, key: string) => Promise<T>) {
  const kept = new WeakMap<object, Map<string, { value: T; readAt: number }>>()
  return async (db: Kysely<DB>, key: string): Promise<T> => {
    // A transaction is a new object each time; its adapter is the database's own.
    const owner = db.getExecutor().adapter
    const ofOwner = kept.get(owner) ?? new Map<string, { value: T; readAt: number }>()
    const known = ofOwner.get(key)
    if (known && performance.now() - known.readAt < milliseconds) return known.value
    const value = await read(db, key)
    kept.set(owner, ofOwner.set(key, { value, readAt: performance.now() }))
    return value
  }
}
