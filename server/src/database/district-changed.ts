import type { Transaction } from 'kysely'
import { notifyAtEnd } from './outbox.ts'
import type { DB } from './schema.ts'

/** Every server hears in which district something was recorded, of which kinds: for what shows a district whole. */
export const districtChangedChannel = 'yigen_district_changed'

const told = new WeakMap<Transaction<DB>, Set<string>>()

/** On commit, once a transaction for each kind: an import records thousands of one. */
export async function tellDistrictChanged(trx: Transaction<DB>, districtId: string, kinds: readonly string[]): Promise<void> {
  const known = told.get(trx) ?? new Set()
  told.set(trx, known)
  const anew = [...new Set(kinds)].map(kind => `${districtId} ${kind}`).filter(payload => !known.has(payload))
  if (anew.length === 0) return
  for (const payload of anew) known.add(payload)
  await notifyAtEnd(
    trx,
    anew.map(payload => ({ channel: districtChangedChannel, payload })),
  )
}
