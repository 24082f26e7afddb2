import { whyNotAccess } from '#members/access.ts'
import type { Actor } from '#members/actor.ts'
import { type Refusal, refusal } from '#refusals/refusals.ts'
import { serviceAccess } from './service-access.ts'
import { serviceRefusals } from './services.slice.ts'

/** How an item stands: its newest version, and when it was retired, if it was. */
export type ItemState = { nameZh: string; version: number; changedByName: string | null; validUntil: Temporal.Instant | null }

/** R1.5: system administrators keep the catalogue. */
export const whyNotKeepItems = (actor: Actor): Refusal | null => whyNotAccess(actor, serviceAccess.addServiceItem)

/** A change is written over the version that was seen (409), and what was retired is taken back in words, never by chance. R4.6 */
export function whyNotChangeItem(item: ItemState, { seen, restores }: { seen: number; restores: boolean }): Refusal | null {
  const why = whyNotSeen(item, seen)
  if (why || item.validUntil === null || restores) return why
  return refusal(serviceRefusals.serviceItemRetired, { name: item.nameZh })
}

/** Retired once; whoever retires has seen what it is now (409). */
export function whyNotRetireItem(item: ItemState, seen: number): Refusal | null {
  return whyNotSeen(item, seen) ?? (item.validUntil === null ? null : refusal(serviceRefusals.serviceItemRetired, { name: item.nameZh }))
}

function whyNotSeen({ version, changedByName }: ItemState, seen: number): Refusal | null {
  if (seen === version) return null
  return refusal(serviceRefusals.serviceItemMoved, { version, who: changedByName ?? '' })
}
