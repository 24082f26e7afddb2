import { sql } from 'kysely'
import { seesAs } from '#sight/holds-role.ts'
import { serverSlice } from '#slice/slice.ts'
import { previewMoves } from './preview-moves.ts'
import { rederiveClocks, rederiveDistrict } from './rederive-clocks.ts'
import { renewDeciders } from './renew-deciders.ts'
import { renewHolders } from './renew-holders.ts'
import { renewUnitHolders } from './renew-unit-holders.ts'
import { sweepClocks } from './sweep-clocks.ts'

export const clocksSlice = serverSlice({
  name: 'clocks',
  floor: 'clocks',
  tables: { ofDistrict: ['clock', 'clock_rung'] },
  says: {
    clocksOfMember: (districtId, memberId) => sql`(
      select count(*)::int from clock c where c.district_id = ${districtId} and c.stopped_at is null
        and (c.officer_id = ${memberId} or (c.holder_rule = 'named' and c.named_id = ${memberId})))`,
    clocksHeld: (districtId, memberId) => sql`(
      select json_build_object('own', count(*) filter (where c.unit_id is null), 'ofUnit', count(*) filter (where c.unit_id is not null))
      from clock c where c.district_id = ${districtId} and c.holder_id = ${memberId} and c.stopped_at is null)`,
    unitIsAsked: sql`exists (select from clock c where c.district_id = m.district_id and c.unit_id = m.unit_id and c.stopped_at is null)`,
  },
  // a department's parts are not among those of the unit: they open the task alone (decision 0005)
  adds: {
    mattersReached: () => sql`
      select c.request_id from clock c where ${seesAs('held')} and c.district_id = m.district_id and c.holder_id = any(p.unit)
        and c.stopped_at is null and c.officer_id is distinct from c.holder_id and c.request_id is not null and c.unit_id is null`,
  },
  jobs: [
    { name: 'sweepClocks', everySeconds: 20, run: ({ db }, now) => sweepClocks(db, now) },
    { name: 'rederiveClocks', everySeconds: 300, run: ({ db }, now) => rederiveClocks(db, now) },
  ],
  follows: {
    calendarPreviewed: previewMoves,
    calendarPublished: rederiveDistrict,
    peopleChanged: async (trx, changed, now) => [
      ...(await renewDeciders(trx, changed, now)),
      ...(await renewUnitHolders(trx, changed.districtId, changed.memberIds, now)),
      ...(await renewHolders(trx, changed.districtId, changed.officerIds, now, changed.memberIds)),
    ],
  },
})
