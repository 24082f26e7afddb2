import { serverSlice } from '#slice/slice.ts'
import { holdClocks } from './hold-clocks.ts'
import { holdDecisions } from './hold-decisions.ts'
import { holdUnitClocks } from './hold-unit-clocks.ts'
import { rederiveClocks, rederiveDistrict } from './rederive-clocks.ts'
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
      ...(await holdDecisions(trx, changed, now)),
      ...(await holdUnitClocks(trx, changed.districtId, changed.memberIds, now)),
      ...(await holdClocks(trx, changed.districtId, changed.officerIds, now, changed.memberIds)),
    ],
  },
})
