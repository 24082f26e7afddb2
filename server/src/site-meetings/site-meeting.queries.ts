import { type Actor, is } from '@yigen/domain/members/actor.ts'
import type { PublicSiteMeetingLine, SiteMeeting, SiteMeetingDecision, SiteMeetingLine } from '@yigen/domain/site-meetings/site-meeting.ts'
import { type SiteMeetingAsker, whyNotFinishDecision } from '@yigen/domain/site-meetings/site-meeting-steps.ts'
import { siteMeetingClocks } from '@yigen/domain/site-meetings/site-meetings.slice.ts'
import { taskClocks } from '@yigen/domain/tasks/tasks.slice.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { none, type Part, rowsPart } from '#database/part.ts'
import { nameOf, shortNameOf } from '#people/names.ts'

type Office = Extract<z.output<typeof SiteMeeting>, { reader: 'office' }>
type Decision = z.output<typeof SiteMeetingDecision>
type Guest = { memberId: string | null; name: string | null; unitId: string | null; unitName: string | null; came: boolean | null }

/** Over `site_meeting g`: who is asked or came, people and units apart. */
const guestRows = rowsPart(
  () => sql<Guest>`
    select x.member_id as "memberId", m.name, coalesce(x.unit_id, m.unit_id) as "unitId", ${shortNameOf(sql`coalesce(x.unit_id, m.unit_id)`)} as "unitName", x.came
    from site_meeting_guest x left join member m on m.id = x.member_id
    where x.district_id = g.district_id and x.meeting_id = g.id order by x.position`,
  {},
)
export const guestsOf = {
  column: guestRows.column,
  read(json: unknown): Pick<Office, 'members' | 'units'> {
    const all = guestRows.read(json)
    return {
      members: all.flatMap(({ memberId, name, unitName, came }) =>
        memberId ? [{ memberId, name: name ?? '', unitName: unitName ?? '', came }] : [],
      ),
      units: all.flatMap(({ memberId, unitId, unitName, came }) =>
        memberId === null && unitId ? [{ unitId, name: unitName ?? '', came }] : [],
      ),
    }
  },
}

/** Over `site_meeting g` with its `enterprise e`: what it decided; of a unit's its task as it stands, due when what was asked is, not when it is to be accepted. */
const decisionRows = rowsPart(
  () => sql<Omit<Decision, 'mayFinish'>>`
    select x.id, case when x.task_id is null then 'officer' else 'unit' end as owner, x.words,
      case when x.task_id is null then ${nameOf(sql`e.officer_id`)} else ${shortNameOf(sql`t.unit_id`)} end as "ownerName",
      coalesce(k.due_at, x.due_at) as "dueAt", x.task_id as "taskId", t.status as "taskStatus",
      coalesce(x.done_at, case when t.status = 'finished' then t.ended_at end) as "doneAt", ${nameOf(sql`x.done_by`)} as "doneBy", x.done_words as "doneWords"
    from site_meeting_decision x
    left join task t on t.district_id = x.district_id and t.id = x.task_id
    left join lateral (select c.due_at from clock c where c.district_id = x.district_id and c.subject_id = coalesce(x.task_id, x.id)
      and c.kind in (${taskClocks.task}, ${siteMeetingClocks.decision}) order by c.started_at desc limit 1) k on true
    where x.district_id = g.district_id and x.meeting_id = g.id order by x.position`,
  { dueAt: true, doneAt: true },
)
export const decisionsOf = {
  column: decisionRows.column,
  read: (json: unknown, asker: SiteMeetingAsker): Decision[] =>
    decisionRows
      .read(json)
      .map(one => ({ ...one, mayFinish: whyNotFinishDecision({ owner: one.owner, done: one.doneAt !== null }, asker) === null })),
}

/** The meetings of `project p`, those to come first, then the latest; for the office. */
export const siteMeetingsOf = (actor: Actor): Part<z.output<typeof SiteMeetingLine>[]> =>
  is(actor, 'contact')
    ? none
    : rowsPart(
        () => sql<z.output<typeof SiteMeetingLine>>`
          select g.id, g.status, g.starts_at as "startsAt", g.place, g.about, g.enterprise_asked as "enterpriseAsked",
            (select coalesce(json_agg(u.short_name order by x.position), '[]') from site_meeting_guest x join unit u on u.id = x.unit_id
              where x.district_id = g.district_id and x.meeting_id = g.id) as units,
            (select count(*)::int from site_meeting_guest x where x.district_id = g.district_id and x.meeting_id = g.id and x.member_id is not null) as people,
            (select count(*)::int from site_meeting_decision x where x.district_id = g.district_id and x.meeting_id = g.id) as decisions,
            (select count(*)::int from site_meeting_decision x left join task t on t.district_id = x.district_id and t.id = x.task_id
              where x.district_id = g.district_id and x.meeting_id = g.id and (x.done_at is not null or t.status = 'finished')) as "decisionsDone"
          from site_meeting g where g.district_id = p.district_id and g.project_id = p.id
          order by g.status <> 'planned', case when g.status = 'planned' then g.starts_at end, g.starts_at desc, g.id`,
        { startsAt: true },
      )

/** The same as the enterprise reads them: those that it is asked to. R13.7 */
export const siteMeetingsForEnterprise: Part<z.output<typeof PublicSiteMeetingLine>[]> = rowsPart(
  () => sql<z.output<typeof PublicSiteMeetingLine>>`
    select g.id, g.status, g.starts_at as "startsAt", g.place, g.about from site_meeting g
    where g.district_id = p.district_id and g.project_id = p.id and g.enterprise_asked order by g.starts_at desc, g.id`,
  { startsAt: true },
)
