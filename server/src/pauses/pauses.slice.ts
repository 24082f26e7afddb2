import { serverSlice } from '#slice/slice.ts'
import { endPause } from './end-pause.ts'
import { pausesOf } from './pause.queries.ts'
import { pauseAdds, pauseSays } from './pause-says.ts'
import { pauseRoutes } from './pauses.routes.ts'
import { resumePauses } from './resume-pauses.ts'

export const pausesSlice = serverSlice({
  name: 'pauses',
  floor: 'beside',
  tables: { ofDistrict: ['request_pause', 'request_reminder'] },
  routes: [pauseRoutes],
  says: pauseSays,
  adds: pauseAdds,
  jobs: [{ name: 'resumePauses', everySeconds: 60, run: ({ db }, now) => resumePauses(db, now) }],
  follows: {
    matterEnded: async (trx, actor, matter, _why, now) => void (await endPause(trx, matter, actor.memberId, now)),
    timeWaited: async (db, districtId, requestIds) => {
      const pauses = await pausesOf(db, districtId, requestIds)
      return pauses.map(({ requestId, from, to }) => ({ subjectId: requestId, from, to }))
    },
  },
})
