import { isMinisterOf } from '@yigen/domain/members/minister-of.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { sql } from 'kysely'
import { relationHere } from '#sight/enterprise-sight.ts'
import type { HostsTasks, TakeTaskHost } from '#slice/task-host.ts'
import { siteMeetingJoins } from './site-meeting-sight.ts'

type Row = {
  about: string
  enterpriseId: string
  enterpriseName: string
  officerId: string | null
  leaderId: string | null
  relation: Relation
}

/** A unit does what a site meeting decided: a task on the meeting, whose line is the project's. R7.7 */
const takeSiteMeeting: TakeTaskHost = async (trx, actor, id) => {
  const { districtId } = actor
  const { rows } = await sql<Row>`
    select g.about, e.id as "enterpriseId", e.name as "enterpriseName", e.officer_id as "officerId", p.leader_id as "leaderId", ${relationHere(actor)} as relation
    from site_meeting g ${siteMeetingJoins} where g.district_id = ${districtId} and g.id = ${id} for update of g for share of e`.execute(
    trx,
  )
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  const { about: title, enterpriseId, enterpriseName, officerId, leaderId, relation } = rows[0]
  return {
    ...{ subject: { kind: 'siteMeeting', id }, districtId, enterpriseId, enterpriseName, requestId: null, title, officerId },
    office: [officerId, leaderId],
    relation: relation === 'deputy' && isMinisterOf(actor, officerId) ? 'minister' : relation,
    ended: false,
    moved: () => sql`select g.id from site_meeting g where g.district_id = ${districtId} and g.id = ${id}`,
  }
}

const ofTask = sql`
  from site_meeting g join project p on p.district_id = g.district_id and p.id = g.project_id join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id
  where g.district_id = t.district_id and g.id = t.subject_id`

export const siteMeetingHostsTasks: HostsTasks = {
  take: takeSiteMeeting,
  relation: actor => sql`(select ${relationHere(actor)} ${ofTask})`,
  officer: sql`(select e.officer_id ${ofTask})`,
  ended: sql`false`,
}
