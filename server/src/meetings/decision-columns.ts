import { sql } from 'kysely'
import { nameOf, shortNameOf } from '#people/names.ts'

/** Over `meeting_decision x`: what it says, whose it is, and how it stands. */
export const decisionColumns = sql`
  x.id, x.number, x.words, case when x.unit_id is null then 'person' else 'unit' end as owner, coalesce(x.unit_id, x.member_id::text) as "ownerId",
  coalesce(${nameOf(sql`x.member_id`)}, ${shortNameOf(sql`x.unit_id`)}) as "ownerName", x.day::text as day, x.due_at as "dueAt", x.task_id as "taskId",
  (select t.status from task t where t.district_id = x.district_id and t.id = x.task_id) as "taskStatus",
  x.done_at as "doneAt", ${nameOf(sql`x.done_by`)} as "doneBy", x.done_words as "doneWords"`
