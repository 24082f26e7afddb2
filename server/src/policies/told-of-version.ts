import type { Actor } from '@yigen/domain/members/actor.ts'
import type { LockedVersion } from './lock-version.ts'

/** Who drafted the version and who wrote the text that holds hear of what others do with it. */
export const toldOfVersion = ({ drafterId, writerId }: LockedVersion, { memberId }: Actor): (string | null)[] =>
  [drafterId, writerId].filter(id => id !== memberId)
