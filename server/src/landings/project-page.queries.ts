import { type Actor, is } from '@yigen/domain/members/actor.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import type { MilestonePromise, Predecessor } from '@yigen/domain/plans/plan-graph.ts'
import type { EvidenceFile } from '@yigen/domain/projects/evidence.ts'
import type { GateItem } from '@yigen/domain/projects/gate-item.ts'
import type { ProjectStage } from '@yigen/domain/projects/project-stage.ts'
import type { StageWay } from '@yigen/domain/projects/project-status.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { reviewClocks } from '@yigen/domain/reviews/reviews.slice.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { madeByShape } from '#database/made-by-shape.ts'
import { none, rowPart, rowsPart, theRow, together } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import { keyEndOf, leaderProposalOf, leadershipFacts, leadershipsOf } from '#leaderships/leadership-parts.ts'
import { levelAskedOf, liftingOf, liftsOf } from '#lifts/lift-lines.ts'
import { type Line, lineColumn } from '#people/chain.queries.ts'
import { nameOf, shortNameOf } from '#people/names.ts'
import { filesOfEvidence, isCorrected } from '#projects/evidence.queries.ts'
import { isTaxUnit, publishedItems } from '#projects/gates.queries.ts'
import { recordedOfProject } from '#projects/project-says.ts'
import { isNamed, projectSeen, projectSeenByUnit } from '#projects/project-sight.ts'
import { nextReviewDue, reviewsOf } from '#reviews/review.queries.ts'
import { relationHere } from '#sight/enterprise-sight.ts'
import { shapeOfReader } from '#sight/shape-of-reader.ts'
import { siteMeetingsForEnterprise, siteMeetingsOf } from '#site-meetings/site-meeting.queries.ts'
import { pacedParts } from './paced-parts.ts'
import { projectColumns, projectJoins, type RowOfProject } from './project-rows.ts'
import { type At, standingOf } from './project-standing.ts'

export type StageChange = {
  fromStage: ProjectStage | null
  toStage: ProjectStage
  how: StageWay
  at: Temporal.Instant
  by: string
  reason: string
}
export type EvidenceRow = {
  id: string
  gate: GateItem['gate']
  kind: string
  day: string
  words: string
  amount: number | null
  document: string
  recordedById: string
  recordedBy: string
  recordedAt: Temporal.Instant
  verifiedBy: string | null
  verifiedAt: Temporal.Instant | null
  replacesId: string | null
  correctionReason: string | null
  corrected: boolean
  files: z.output<typeof EvidenceFile>[]
}
export type MilestoneRow = {
  id: string
  number: number
  name: string
  ownerKind: 'unit' | 'officer' | 'enterprise' | 'outside'
  ownerName: string | null
  ownerUnitId: string | null
  gate: GateItem['gate']
  promise: MilestonePromise
  predecessors: Predecessor[]
  status: 'waiting' | 'running' | 'finished' | 'dispensed' | 'dropped'
  taskId: string | null
  startedAt: Temporal.Instant | null
  readyAt: Temporal.Instant | null
  dueAt: Temporal.Instant | null
  expectedAt: Temporal.Instant | null
  expectedWords: string
  finishedAt: Temporal.Instant | null
  plannedStart: Temporal.Instant | null
  plannedFinish: Temporal.Instant | null
}

/** Over `project p`: every change of its stage, the earliest first. R13.5 */
const stageChanges = rowsPart(
  () => sql<StageChange>`
    select x.from_stage as "fromStage", x.to_stage as "toStage", x.how, x.changed_at as at, coalesce(${nameOf(sql`x.changed_by`)}, '') as by, x.reason
    from project_stage_change x where x.district_id = p.district_id and x.project_id = p.id order by x.changed_at, x.id`,
  { at: true },
)

const evidence = rowsPart(
  () => sql<EvidenceRow>`
    select x.id, x.gate, x.kind, x.day::text as day, x.words, x.amount::float8 as amount, x.document, x.recorded_by as "recordedById",
      coalesce(${nameOf(sql`x.recorded_by`)}, '') as "recordedBy", x.recorded_at as "recordedAt", ${nameOf(sql`x.verified_by`)} as "verifiedBy", x.verified_at as "verifiedAt",
      x.replaces_id as "replacesId", x.correction_reason as "correctionReason", ${isCorrected} as corrected, ${filesOfEvidence} as files
    from project_evidence x where x.district_id = p.district_id and x.project_id = p.id order by x.recorded_at, x.id`,
  { recordedAt: true, verifiedAt: true },
)

/** The milestones of the plan in force, as they stand. */
export const milestones = rowsPart(
  () => sql<MilestoneRow>`
    select x.milestone_id as id, x.number, x.name, m.owner_kind as "ownerKind",
      case m.owner_kind when 'unit' then ${shortNameOf(sql`m.owner_unit_id`)} when 'officer' then ${nameOf(sql`e.officer_id`)} when 'enterprise' then e.name else m.owner_name end as "ownerName",
      m.owner_unit_id as "ownerUnitId", x.gate, json_build_object('amount', x.promise_amount, 'unit', x.promise_unit) as promise, x.predecessors, m.status, m.task_id as "taskId", m.started_at as "startedAt", m.ready_at as "readyAt", m.due_at as "dueAt",
      m.expected_at as "expectedAt", m.expected_words as "expectedWords", m.finished_at as "finishedAt", x.planned_start as "plannedStart", x.planned_finish as "plannedFinish"
    from plan_milestone x join milestone m on m.district_id = x.district_id and m.id = x.milestone_id
    where x.district_id = p.district_id and x.plan_id = p.plan_id order by x.number`,
  { startedAt: true, readyAt: true, dueAt: true, expectedAt: true, finishedAt: true, plannedStart: true, plannedFinish: true },
)

const plan = rowPart(
  () => sql<{ id: string; version: number; beginsAt: Temporal.Instant; landsAt: Temporal.Instant; adoptedAt: Temporal.Instant }>`
    select x.id, x.version, x.begins_at as "beginsAt", x.lands_at as "landsAt", x.decided_at as "adoptedAt" from plan x where x.district_id = p.district_id and x.id = p.plan_id`,
  { beginsAt: true, landsAt: true, adoptedAt: true },
)

const draft = rowPart(
  () => sql<{ id: string; status: 'draft' | 'proposed' | 'returned'; milestones: number }>`
    select x.id, x.status, jsonb_array_length(x.draft) as milestones from plan x where x.district_id = p.district_id and x.project_id = p.id and x.version is null`,
  {},
)

const forecast = rowPart(
  () => sql<{
    landsAt: Temporal.Instant
    firstLandsAt: Temporal.Instant
    shiftDays: number
    causedBy: string | null
    causedDays: number
    slipDays: number
    ours: number
    enterprise: number
    outside: number
    provisional: boolean
  }>`
    select f.lands_at as "landsAt", f.first_planned_at as "firstLandsAt", f.shift_days as "shiftDays", f.caused_by as "causedBy", f.caused_days as "causedDays",
      f.slip_days as "slipDays", f.slip_ours as ours, f.slip_enterprise as enterprise, f.slip_outside as outside, f.provisional
    from (select) one where f.project_id is not null and f.district_id = p.district_id and f.project_id = p.id`,
  { landsAt: true, firstLandsAt: true },
)

const members = rowsPart(
  () => sql<{ memberId: string; name: string; title: string; unitName: string; phone: string; duty: string }>`
    select x.member_id as "memberId", m.name, m.title, coalesce(${shortNameOf(sql`m.unit_id`)}, '') as "unitName", coalesce(m.phone, '') as phone, x.duty
    from project_member x join member m on m.id = x.member_id
    where x.district_id = p.district_id and x.project_id = p.id and x.removed_at is null order by x.added_at, x.id`,
  {},
)

type More = {
  address: string
  investment: number | null
  area: number | null
  headcount: number | null
  sourceId: string | null
  sourceNumber: string | null
  sourceTitle: string | null
  openedAt: Temporal.Instant
  openedBy: string
  endedAt: Temporal.Instant | null
  endReason: string
  endWhere: string
  keySince: Temporal.Instant | null
  officerSince: Temporal.Instant | null
  leaderTitle: string | null
  nextReviewAt: Temporal.Instant | null
  historyCount: number
  /** the reader holds the clock of the next review */
  reviewIsMine: boolean
}

const more = (actor: Actor) =>
  theRow(
    () => sql<More>`
    select p.address, p.investment::float8 as investment, p.area::float8 as area, p.headcount, r.id as "sourceId", r.number as "sourceNumber", r.title as "sourceTitle",
      p.opened_at as "openedAt", coalesce(${nameOf(sql`p.opened_by`)}, '') as "openedBy", p.ended_at as "endedAt", coalesce(p.end_reason, '') as "endReason",
      coalesce(p.end_where, '') as "endWhere", p.key_since as "keySince", (select m.title from member m where m.id = p.leader_id) as "leaderTitle",
      (select lower(a.during) from assignment a where a.district_id = e.district_id and a.enterprise_id = any(array[e.id]) and upper_inf(a.during)) as "officerSince",
      ${nextReviewDue} as "nextReviewAt",
      exists (select from clock c where c.district_id = p.district_id and c.subject_id = p.id and c.kind = ${sql.lit(reviewClocks.review.kind)} and c.stopped_at is null
        and c.holder_id = ${actor.memberId}) as "reviewIsMine",
      (select count(*)::int from history h where h.district_id = p.district_id and h.subject_id = any(array(select s.id::text from (${recordedOfProject()}) s(id)))) as "historyCount"
    from (select) one left join request r on r.district_id = p.district_id and r.id = p.source_request_id`,
    { openedAt: true, endedAt: true, keySince: true, officerSince: true, nextReviewAt: true },
  )

/** What the office reads of a project beside its row. */
export const pageOf = (actor: Actor) =>
  together({
    ...{ stageChanges, evidence, pacedParts, milestones, plan, draft, forecast, members, more: more(actor) },
    ...{
      reviews: reviewsOf(actor),
      siteMeetings: siteMeetingsOf(actor),
      lifts: liftsOf(actor, 'p'),
      levelAsked: levelAskedOf('p'),
      lifting: liftingOf('p'),
      meetingsOfEnterprise: is(actor, 'contact') ? siteMeetingsForEnterprise : none,
      leaderships: leadershipsOf(actor),
    },
    ...{ leaderProposal: leaderProposalOf(actor), keyEnd: keyEndOf(actor), leading: leadershipFacts(actor) },
  })

export type PageOfProject = ReturnType<ReturnType<typeof pageOf>['read']>
export type SeenProject = RowOfProject & {
  seen: 'whole' | 'unit'
  line: Pick<Line, 'deputy'>
  page: unknown
  publishedItems: readonly GateItem[] | null
  relation: Relation
  named: boolean
  ofTaxBureau: boolean
}

type Asked = { actor: Actor; id: string; at: At }

/** The project with everything in it, in one statement; what is not seen is 404. R13.7 */
export async function readProject(db: Kysely<DB>, asked: Asked): Promise<{ row: SeenProject; page: PageOfProject }> {
  const [row] = await askProject(db, asked)
  if (!row) throw new Refused(refusal(refusals.notFound))
  return { row, page: pageOf(asked.actor).read(row.page) }
}

const askProject = madeByShape(shapeOfReader, ({ actor, id, at }: Asked) => {
  const of = { districtId: sql`e.district_id`, officerId: sql`e.officer_id`, enterpriseId: sql`e.id` }
  const seen = sql`case when ${projectSeen(actor)} then 'whole' when ${projectSeenByUnit(actor)} then 'unit' end`
  return sql<SeenProject>`
    select ${projectColumns(at)}, ${seen} as seen, ${relationHere(actor)} as relation, ${isNamed(actor)} as named, ${isTaxUnit(actor)} as "ofTaxBureau",
      ${publishedItems(actor.districtId)} as "publishedItems", ${lineColumn(of, at.now, ['deputy'])} as line, ${pageOf(actor).column} as page
    from project p join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id ${projectJoins(standingOf(at))}
    where p.district_id = ${actor.districtId} and p.id = ${id} and (${projectSeen(actor)} or ${projectSeenByUnit(actor)})`
})
