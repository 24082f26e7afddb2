import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { taskClocks } from '@yigen/domain/tasks/tasks.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { relationHere } from '#sight/enterprise-sight.ts'
import type { HostsTasks, TaskHost } from '#slice/task-host.ts'
import { decisionOfTask } from './decision-of-task.ts'

type Row = {
  words: string
  seriesName: string
  enterpriseId: string | null
  enterpriseName: string | null
  officerId: string | null
  chairId: string
  recorderId: string
  relation: Relation
}

/** Over a row with `district_id` and `subject_id`: the decision, its meeting and what it is about. */
const joined = sql`
  from meeting_decision x join meeting g on g.district_id = x.district_id and g.id = x.meeting_id join meeting_series s on s.district_id = g.district_id and s.id = g.series_id
  join agenda_item i on i.district_id = x.district_id and i.id = x.item_id left join enterprise e on e.district_id = i.district_id and e.id = i.enterprise_id`

/** Who runs the meeting stands to its decisions as a minister does; others as they stand to the enterprise, if there is one. R17.3 */
const relationTo = (actor: Actor) => sql<Relation>`
  case when ${actor.memberId} in (g.chair_id, g.recorder_id) then 'minister' when e.id is null then 'other' else ${relationHere(actor)} end`

/** A unit does what a weekly meeting decided: a task on the decision. R17.3, R7.7 */
async function takeDecision(trx: Transaction<DB>, actor: Actor, id: string): Promise<TaskHost> {
  const { districtId } = actor
  const { rows } = await sql<Row>`
    select x.words, s.name as "seriesName", e.id as "enterpriseId", e.name as "enterpriseName", e.officer_id as "officerId", g.chair_id as "chairId", g.recorder_id as "recorderId",
      ${relationTo(actor)} as relation ${joined} where x.district_id = ${districtId} and x.id = ${id} for update of x`.execute(trx)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  const { words, seriesName, enterpriseId, enterpriseName, officerId, chairId, recorderId, relation } = rows[0]
  return {
    ...{
      subject: { kind: 'meetingDecision', id },
      districtId,
      enterpriseId,
      enterpriseName: enterpriseName ?? seriesName,
      requestId: null,
    },
    ...{ title: words.slice(0, 60), officerId, office: [officerId, chairId, recorderId], relation, ended: false },
    moved: (started = []) => {
      const begun = started.find(({ kind }) => kind.kind === taskClocks.task.kind)
      return sql<{ id: string }>`
        update meeting_decision x set due_at = coalesce(${begun?.dueAt ?? null}::timestamptz, (
          select c.due_at from clock c where c.district_id = x.district_id and c.subject_id = x.task_id and c.kind = ${sql.lit(taskClocks.task.kind)} and c.stopped_at is null), x.due_at)
        where x.district_id = ${districtId} and x.id = ${id} returning x.id`
    },
    ...decisionOfTask(districtId, id),
  }
}

const ofTask = sql`${joined} where x.district_id = t.district_id and x.id = t.subject_id`

export const decisionHostsTasks: HostsTasks = {
  take: takeDecision,
  relation: actor => sql`(select ${relationTo(actor)} ${joined} where x.district_id = t.district_id and x.id = t.subject_id)`,
  officer: sql`(select e.officer_id ${ofTask})`,
  ended: sql`false`,
}
