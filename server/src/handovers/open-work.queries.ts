import type { OpenOfEnterprise } from '@yigen/domain/handovers/handover.ts'
import type { ClockName, ClockSubject, SubjectKind } from '@yigen/domain/kinds.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { openBesideClocks } from '#people/member.queries.ts'
import { nameOf } from '#people/names.ts'
import { subjectsOfProject } from '#projects/project-says.ts'
import { added, bySubject } from '#slice/registry.ts'
import { isPassed, type RowOfHandover } from './handover.queries.ts'
import { passes } from './scope.queries.ts'

type Group = z.output<typeof OpenOfEnterprise>
type Matter = Group['matters'][number]
type Clock = {
  kind: ClockName
  startedAt: Temporal.Instant
  dueAt: Temporal.Instant
  holderName: string | null
  subjectKind: ClockSubject
  subjectId: string
  requestId: string | null
  number: string | null
  title: string
  enterpriseId: string | null
  enterpriseName: string | null
  note: string | null
}

/**
 * What lies open with the former officer, or of what passed what still lies open with the receiver, none of it begun since: every running clock of any slice, with its matter and the note for it, by enterprise.
 * An enterprise with nothing open is there too. R3.7
 */
export async function readOpenWork(db: Kysely<DB>, handover: RowOfHandover): Promise<Group[]> {
  const groups = new Map<string | null, Group>()
  for (const { id, name } of await readEnterprises(db, handover))
    groups.set(id, { enterpriseId: id, enterpriseName: name, passes: true, matters: [] })
  const matters = new Map<string, Matter>()
  for (const { enterpriseId, id, title, note, subjectIds, ...project } of await readProjects(db, handover)) {
    const matter: Matter = { subject: { kind: 'project', id }, requestId: null, number: null, title, note, clocks: [], project }
    for (const subjectId of subjectIds) matters.set(subjectId, matter)
    groups.get(enterpriseId)?.matters.push(matter)
  }
  for (const clock of await readClocks(db, handover)) {
    const matter = matterOf(clock)
    const key = clock.requestId ?? clock.subjectId
    const known = matters.get(key)
    if (!known) {
      matters.set(key, matter)
      groupOf(groups, clock).matters.push(matter)
    }
    ;(known ?? matter).clocks.push(clockOf(clock, known ?? matter))
  }
  for (const { kind, id, title, note } of await readBeside(db, handover))
    groupOf(groups, ofNone).matters.push({ subject: { kind, id }, requestId: null, number: null, title, note, clocks: [], project: null })
  return [...groups.values()]
}

const ofNone = { enterpriseId: null, enterpriseName: null }

function groupOf(
  groups: Map<string | null, Group>,
  { enterpriseId, enterpriseName }: Pick<Clock, 'enterpriseId' | 'enterpriseName'>,
): Group {
  const group = groups.get(enterpriseId) ?? { enterpriseId, enterpriseName: enterpriseName ?? '', passes: false, matters: [] }
  groups.set(enterpriseId, group)
  return group
}

const matterOf = ({ requestId, subjectKind, subjectId, number, title, note }: Clock): Matter => ({
  subject: requestId === null ? { kind: subjectKind, id: subjectId } : { kind: 'request', id: requestId },
  ...{ requestId, number, title, note, clocks: [], project: null },
})

/** Of what belongs to a project it is said which part of it the clock is about. */
function clockOf({ kind, startedAt, dueAt, holderName, subjectId, title }: Clock, matter: Matter): Matter['clocks'][number] {
  const ofPart = matter.project !== null && subjectId !== matter.subject.id
  return { kind, startedAt, dueAt, holderName, about: ofPart ? firstSentence(title.replace(`${matter.title}：`, '')) : null }
}

/** What a unit is asked names the milestone first, then what it needs for it. */
const firstSentence = (words: string): string => words.split('。')[0] ?? words

/** Over `enterprise e`. */
const ofHandover = (handover: RowOfHandover) =>
  isPassed(handover.status) ? sql`e.id in (${passedBy(handover)}) and e.district_id = ${handover.districtId}` : passes(handover)

async function readEnterprises(db: Kysely<DB>, handover: RowOfHandover): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{
    id: string
    name: string
  }>`select e.id, e.name from enterprise e where ${ofHandover(handover)} order by e.name, e.id`.execute(db)
  return rows
}

type Project = NonNullable<Matter['project']> & {
  id: string
  enterpriseId: string
  title: string
  note: string | null
  /** its own id, and those of what belongs to it and runs */
  subjectIds: string[]
}

/** Landing projects go with their enterprise (R13.1), and what runs of their plans with them; those opened since are none of it. */
async function readProjects(db: Kysely<DB>, handover: RowOfHandover): Promise<Project[]> {
  const { rows } = await sql<Project>`
    select p.id, p.enterprise_id as "enterpriseId", p.name as title, nullif(n.words, '') as note, p.stage, p.is_key as "isKey", ${nameOf(sql`p.leader_id`)} as "leaderName",
      (select x.version from plan x where x.district_id = p.district_id and x.id = p.plan_id) as "planVersion",
      array(select s.id::text from (${subjectsOfProject()}) s(id) where s.id = p.id or exists (
        select from clock c where c.district_id = p.district_id and c.subject_id = s.id and c.stopped_at is null)) as "subjectIds"
    from project p join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id
    left join handover_note n on n.district_id = p.district_id and n.handover_id = ${handover.id} and n.subject_id = p.id
    where ${ofHandover(handover)} and p.status = 'open' and (${handover.answeredAt}::timestamptz is null or p.opened_at <= ${handover.answeredAt}::timestamptz)
    order by p.opened_at, p.id`.execute(db)
  return rows
}

/** A task of a matter stands with the matter, and so does whatever else belongs to it. */
async function readClocks(db: Kysely<DB>, handover: RowOfHandover): Promise<Clock[]> {
  const { rows } = await sql<Clock>`
    select c.kind, c.started_at as "startedAt", c.due_at as "dueAt", ${nameOf(sql`c.holder_id`)} as "holderName", c.subject_kind as "subjectKind", c.subject_id as "subjectId",
      c.request_id as "requestId", r.number, coalesce(${bySubject(sql`c`, subject => subject.title)}, '') as title, c.enterprise_id as "enterpriseId", e.name as "enterpriseName",
      nullif(n.words, '') as note
    from clock c ${sql.join(added('belonging'), sql` `)}
    left join handover_note n on n.district_id = c.district_id and n.handover_id = ${handover.id} and n.subject_id = coalesce(c.request_id, c.subject_id)
    where c.district_id = ${handover.districtId} and c.stopped_at is null and ${whose(handover)} order by c.due_at, c.id`.execute(db)
  return rows
}

type Beside = { kind: SubjectKind; id: string; title: string; note: string | null }

/** What is theirs without a clock, of who hands over everything; once it passed it stands among the receiver's own. */
async function readBeside(db: Kysely<DB>, { districtId, id, status, fromId, enterpriseId }: RowOfHandover): Promise<Beside[]> {
  if (enterpriseId !== null || isPassed(status)) return []
  const { rows } = await sql<Beside>`
    select x.kind, x.id, x.title, nullif(n.words, '') as note from (${openBesideClocks(districtId, fromId)}) x
    left join handover_note n on n.district_id = ${districtId} and n.handover_id = ${id} and n.subject_id = x.id order by x.title, x.id`.execute(
    db,
  )
  return rows
}

/** Over `clock c`. */
function whose(handover: RowOfHandover): RawBuilder<unknown> {
  const { status, fromId, toId, enterpriseId, answeredAt } = handover
  if (isPassed(status))
    return sql`c.officer_id = ${toId} and c.started_at <= ${answeredAt}::timestamptz
      and (c.enterprise_id in (${passedBy(handover)}) or n.handover_id is not null)`
  if (enterpriseId === null)
    return sql`(c.officer_id = ${fromId} or (c.holder_rule = 'named' and c.named_id = ${fromId} and c.kind <> 'handover'))`
  return sql`c.officer_id = ${fromId} and c.enterprise_id = ${enterpriseId} and not (${sql.join([sql`false`, ...added('staysWithOfficer')], sql` or `)})`
}

const passedBy = ({ districtId, id }: RowOfHandover) =>
  sql`select a.enterprise_id from assignment a where a.district_id = ${districtId} and a.handover_id = ${id} and upper_inf(a.during)`
