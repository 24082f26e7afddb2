import { liftAccess } from '@yigen/domain/lifts/lift-access.ts'
import { sql } from 'kysely'
import { serverSlice } from '#slice/slice.ts'
import { endLiftsOn } from './end-lifts-on.ts'
import { liftJoins, liftSeen } from './lift.queries.ts'
import { decidersOfLifts } from './lift-deciders.ts'
import { liftSheet } from './lift-sheet.ts'
import { liftRoutes } from './lifts.routes.ts'

export const liftsSlice = serverSlice({
  name: 'lifts',
  floor: 'beside',
  access: liftAccess,
  tables: { ofDistrict: ['lift'] },
  routes: [liftRoutes],
  exports: { lifts: liftSheet },
  subjects: {
    lift: {
      title: sql`(
        select case when c.district_id = l.district_id then '' else u.name || '：' end || left(l.question, 60) from lift l join unit u on u.id = l.district_id
        where l.id = c.subject_id and c.district_id in (l.district_id, l.asked_id))`,
      seen: actor =>
        sql`exists (select from lift l ${liftJoins} where l.id = s.id and s.district_id in (l.district_id, l.asked_id) and ${liftSeen(actor)})`,
      day: actor => sql`(
        select json_build_object('tookPart', ${actor.memberId}::uuid in (l.proposed_by, e.officer_id, r.handler_id))
        from lift l left join enterprise e on e.district_id = l.district_id and e.id = l.enterprise_id
        left join request r on l.subject_kind = 'request' and r.district_id = l.district_id and r.id = l.subject_id
        where l.id = c.subject_id and c.district_id in (l.district_id, l.asked_id))`,
      deciders: decidersOfLifts,
    },
  },
  adds: {
    subjectsOfProject: sql`select l.id from lift l where l.district_id = p.district_id and l.subject_id = p.id`,
    hangsOnEnterprise: sql`exists (select from lift l where l.district_id = e.district_id and l.enterprise_id = e.id)`,
  },
  follows: {
    matterEnded: (trx, actor, matter, _why, now) => endLiftsOn(trx, actor, matter, now),
    projectEnded: endLiftsOn,
  },
})
