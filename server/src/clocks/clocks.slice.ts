import { serverSlice } from '#slice/slice.ts'
import { rederiveClocks, rederiveDistrict } from './rederive-clocks.ts'
import { renewDeciders } from './renew-deciders.ts'
import { renewHolders } from './renew-holders.ts'
import { renewUnitHolders } from './renew-unit-holders.ts'
import { sweepClocks } from './sweep-clocks.ts'

export const clocksSlice = serverSlice({
  name: 'clocks',
  floor: 'clocks',
  tables: { ofDistrict: ['clock', 'clock_rung'] },
  jobs: [
    { name: 'sweepClocks', everySeconds: 20, run: ({ db }, now) => sweepClocks(db, now) },
    { name: 'rederiveClocks', everySeconds: 300, run: ({ db }, now) => rederiveClocks(db, now) },
  ],
  follows: {
    calendarPublished: rederiveDistrict,
    peopleChanged: async (trx, changed, now) => [
      ...(await renewDeciders(trx, changed, now)),
      ...(await renewUnitHolders(trx, changed.districtId, changed.memberIds, now)),
      ...(await renewHolders(trx, changed.districtId, changed.officerIds, now, changed.memberIds)),
    ],
  },
})
