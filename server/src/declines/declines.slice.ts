import { declineAccess } from '@yigen/domain/declines/decline-access.ts'
import { ledgerFigures } from '@yigen/domain/declines/ledger-figures.ts'
import { sql } from 'kysely'
import { followClocks } from '#requests/follow-clocks.ts'
import { lockFreeMatters } from '#requests/lock-free-matters.ts'
import { seenInMatter, titleOfMatter } from '#requests/matter-subject.ts'
import { serverSlice } from '#slice/slice.ts'
import { decidersInMatters } from './deciders.ts'
import { declineSays } from './decline-says.ts'
import { declineSheet } from './decline-sheet.ts'
import { declineRoutes } from './declines.routes.ts'
import { lapseDecline } from './lapse-decline.ts'
import { factsOfDecision } from './took-part.queries.ts'

const decided = { title: titleOfMatter, lockFree: lockFreeMatters, dueMoved: followClocks, deciders: decidersInMatters }

export const declinesSlice = serverSlice({
  name: 'declines',
  floor: 'beside',
  access: declineAccess,
  tables: { ofDistrict: ['way_tried', 'decline', 'appeal'] },
  routes: [declineRoutes],
  figures: [ledgerFigures],
  exports: { declines: declineSheet },
  says: declineSays,
  subjects: {
    decline: {
      ...decided,
      seen: seenInMatter(sql`(select x.request_id from decline x where x.district_id = s.district_id and x.id = s.id)`),
      day: factsOfDecision('refusal'),
    },
    appeal: {
      ...decided,
      seen: seenInMatter(sql`(select x.request_id from appeal x where x.district_id = s.district_id and x.id = s.id)`),
      day: factsOfDecision('appeal'),
    },
  },
  follows: { matterEnded: lapseDecline },
})
