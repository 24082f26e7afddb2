import { type AccessTable, byRole, of, seenInside, theOffice } from '#members/access.ts'
import { mayCloseSession, mayDropSwap, mayHoldStation, mayOfferSwap, mayTakeSwap, mayWishDuty } from './station-steps.ts'

/** `self`: the minister whose station or team it is; of a duty, whose it is. `asked`: who is on duty; of a swap, to whom it was offered. R19 */
export const stationAccess = {
  createStation: byRole('minister'),
  listStations: theOffice,
  getStation: of(seenInside),
  changeStation: of(seenInside, ...mayHoldStation),
  closeStation: of(seenInside, ...mayHoldStation),
  getDutySession: of(seenInside),
  moveSession: of(seenInside, ...mayHoldStation),
  callOffSession: of(seenInside, ...mayHoldStation),
  assignDuty: of(seenInside, ...mayHoldStation),
  closeDutySession: of(seenInside, ...mayCloseSession),
  wishDuty: of(seenInside, ...mayWishDuty),
  getRoster: theOffice,
  proposeRoster: of(seenInside, ...mayHoldStation),
  publishRoster: of(seenInside, ...mayHoldStation),
  offerSwap: of(seenInside, ...mayOfferSwap),
  takeSwap: of(seenInside, ...mayTakeSwap),
  dropSwap: of(seenInside, ...mayDropSwap),
} as const satisfies AccessTable
