import type { Actor } from '@yigen/domain/members/actor.ts'
import { districtsRead, readingIn } from '#sight/reading-in.ts'

/** All that one reads, or the one that is asked for; another is not there. */
export const districtsAsked = (actor: Actor, districtId: string | undefined): readonly string[] =>
  districtId === undefined ? districtsRead(actor) : [readingIn(actor, districtId).districtId]
