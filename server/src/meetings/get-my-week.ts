import { momentWords } from '@yigen/domain/calendar/moment-words.ts'
import { agendaFacts } from '@yigen/domain/meetings/agenda-facts.ts'
import type { MyWeek } from '@yigen/domain/meetings/meeting.ts'
import { meetingAccess } from '@yigen/domain/meetings/meeting-access.ts'
import { sayFact } from '@yigen/domain/meetings/say-fact.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import { figuresOf, opensOf } from './agenda-rows.ts'
import { readComing } from './coming.queries.ts'
import { toComing } from './coming-rows.ts'
import { readFacts } from './facts.queries.ts'
import type { Fact } from './gathered-fact.ts'

type Next = { id: string; seriesName: string; startsAt: Temporal.Instant; freezesAt: Temporal.Instant; factsFrom: Temporal.Instant }

/** What an officer brings to the meeting: facts of what they follow, by the same builder as its agenda. R17.2 */
export async function getMyWeek(db: Kysely<DB>, actor: Actor, now: Temporal.Instant): Promise<z.output<typeof MyWeek>> {
  refuseIf(whyNotAccess(actor, meetingAccess.getMyWeek))
  const next = await readNext(db, actor)
  const from = next?.factsFrom ?? now.subtract({ hours: 24 * 7 })
  const scope = { kind: 'officer', districtId: actor.districtId, officerId: actor.memberId } as const
  const { numbers } = await settingsOf(db, actor.districtId, now)
  const facts = await readFacts(db, scope, { from, until: now }, await readCalendar(db, actor.districtId, now), numbers.stuckDays)
  const coming = await readComing(db, scope, next?.startsAt ?? now)
  return {
    ...{
      meeting: next ? meetingOf(next) : null,
      from,
      until: now,
      figures: figuresOf(facts.map(({ fact }) => fact)),
      stuckDays: numbers.stuckDays,
    },
    items: facts.map((fact, position) => toItem(fact, position, actor, now)),
    coming: coming.map(one => toComing(one, actor.language)),
  }
}

const meetingOf = ({ id, seriesName, startsAt, freezesAt }: Next) => ({ id, seriesName, startsAt, freezesAt })

/** The next one that they are expected at. */
async function readNext(db: Kysely<DB>, { districtId, memberId }: Actor): Promise<Next | undefined> {
  const { rows } = await sql<Next>`
    select g.id, s.name as "seriesName", g.starts_at as "startsAt", g.freezes_at as "freezesAt", g.facts_from as "factsFrom"
    from meeting g join meeting_series s on s.district_id = g.district_id and s.id = g.series_id
    where g.district_id = ${districtId} and g.state = 'planned' and exists (
      select from meeting_person x where x.district_id = g.district_id and x.meeting_id = g.id and x.member_id = ${memberId})
    order by g.starts_at, g.id limit 1`.execute(db)
  return rows[0]
}

/** A line that stands on no agenda yet: of who follows it, the subject says which. */
function toItem(
  { fact, subjectKind, subjectId, enterpriseId, title, data, who, at, dueAt }: Fact,
  position: number,
  { language }: Actor,
  now: Temporal.Instant,
) {
  return {
    ...{
      id: subjectId,
      number: position + 1,
      version: 1,
      section: agendaFacts[fact].section,
      fact,
      opens: opensOf(subjectKind, subjectId),
      enterpriseId,
      title,
      who,
      at,
      dueAt,
    },
    words: sayFact(fact, data, language, moment => momentWords(moment, now, language)),
    ...{ addedBy: null, takenOff: null, minutes: '', minutedBy: null, minutedAt: null, carried: false },
  }
}
