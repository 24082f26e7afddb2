import { type AccessTable, of, theOffice, type Way, whyNotAccess } from '#members/access.ts'
import { type Actor, whyNotRole } from '#members/actor.ts'
import type { Refusal } from '#refusals/refusals.ts'

/** One's own, to remove; of others one only reads. */
export const viewSeenBy = [{ self: true, office: true }] as const satisfies readonly Way[]

export const viewAccess = {
  saveView: theOffice,
  listViews: theOffice,
  removeView: of(viewSeenBy),
} as const satisfies AccessTable

/** Why somebody saves no view: nobody but who leads others saves one for them. */
export const whyNotSaveView = (actor: Pick<Actor, 'roles' | 'language'>, { shared }: { shared: boolean }): Refusal | null =>
  whyNotAccess(actor, viewAccess.saveView) ?? (shared ? whyNotRole(actor, 'minister', 'leader', 'head') : null)
