import { type AccessTable, of, open, seenInside, theOffice } from '#members/access.ts'
import { mayHoldStation } from '#stations/station-steps.ts'

/** A calendar has no session: whoever has the secret address reads it. `self`: the minister whose station it is. */
export const feedAccess = {
  getOfficerFeed: open,
  getStationFeed: open,
  getOwnFeed: theOffice,
  renewOwnFeed: theOffice,
  endOwnFeed: theOffice,
  getFeedOfStation: of(seenInside),
  renewFeedOfStation: of(seenInside, ...mayHoldStation),
  endFeedOfStation: of(seenInside, ...mayHoldStation),
} as const satisfies AccessTable
