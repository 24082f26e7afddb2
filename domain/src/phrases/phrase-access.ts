import { type AccessTable, of, theOffice, type Way, whyNotAccess } from '#members/access.ts'
import { type Actor, whyNotRole } from '#members/actor.ts'
import type { Refusal } from '#refusals/refusals.ts'

/** One's own, to remove; the district's one only reads. */
export const phraseSeenBy = [{ self: true, office: true }] as const satisfies readonly Way[]

export const phraseAccess = {
  savePhrase: theOffice,
  listPhrases: theOffice,
  removePhrase: of(phraseSeenBy),
} as const satisfies AccessTable

/** Why somebody saves no phrase: nobody but ministers and leaders saves one for the district. */
export const whyNotSavePhrase = (actor: Pick<Actor, 'roles' | 'language'>, { shared }: { shared: boolean }): Refusal | null =>
  whyNotAccess(actor, phraseAccess.savePhrase) ?? (shared ? whyNotRole(actor, 'minister', 'leader') : null)
