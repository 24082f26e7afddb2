import { serverSlice } from '#slice/slice.ts'
import { endPause } from './end-pause.ts'
import { pauseAdds, pauseSays } from './pause-says.ts'
import { pauseRoutes } from './pauses.routes.ts'
import { resumePauses } from './resume-pauses.ts'
import { timeWaited } from './time-waited.ts'

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
    timeWaited,
  },
})
