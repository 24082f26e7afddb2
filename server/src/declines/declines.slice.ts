import { declineAccess } from '@yigen/domain/declines/decline-access.ts'
import { followClocks } from '#requests/follow-clocks.ts'
import { lockFreeMatters } from '#requests/lock-free-matters.ts'
import { seenInMatter, titleOfMatter } from '#requests/matter-subject.ts'
import { serverSlice } from '#slice/slice.ts'
import { decidersInMatters } from './deciders.ts'
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
  subjects: {
    decline: { ...decided, seen: seenInMatter('decline'), day: factsOfDecision('refusal') },
    appeal: { ...decided, seen: seenInMatter('appeal'), day: factsOfDecision('appeal') },
  },
  follows: { matterEnded: lapseDecline },
})
