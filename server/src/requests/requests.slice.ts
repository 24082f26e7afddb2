import { requestAccess } from '@yigen/domain/requests/request-access.ts'
import { sql } from 'kysely'
import { serverSlice } from '#slice/slice.ts'
import { followClocks } from './follow-clocks.ts'
import { lockFreeMatters } from './lock-free-matters.ts'
import { factsOfMatter, seenInMatter, titleOfMatter } from './matter-subject.ts'
import { requestAdds, requestSays } from './request-says.ts'
import { requestRoutes } from './requests.routes.ts'
import { takeHandledAlong } from './take-handled-along.ts'
import { matterHostsTasks } from './task-host.ts'

export const requestsSlice = serverSlice({
  name: 'requests',
  floor: 'matter',
  access: requestAccess,
  tables: {
    ofDistrict: [
      'request',
      'request_message',
      'request_call',
      'request_settlement',
      'request_withdrawal',
      'request_reopening',
      'request_promise',
      'held_reply',
      'request_merge',
      'counter',
    ],
  },
  routes: [requestRoutes],
  says: requestSays,
  adds: requestAdds,
  follows: { handedOver: takeHandledAlong },
  subjects: {
    request: {
      title: titleOfMatter,
      day: factsOfMatter,
      seen: seenInMatter(sql`s.id`),
      lockFree: lockFreeMatters,
      dueMoved: followClocks,
      hostsTasks: matterHostsTasks,
    },
  },
})
