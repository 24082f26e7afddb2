import type { ProjectRow } from '@yigen/domain/landings/project-list.ts'
import type { ProjectStanding } from '@yigen/domain/landings/project-sorts.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { throughStatuses } from '@yigen/domain/plans/plan-status.ts'
import { shiftInWords } from '@yigen/domain/plans/shift-words.ts'
import { type GateItem, itemsOf } from '@yigen/domain/projects/gate-item.ts'
import { missingAtGate, type ShownEvidence } from '@yigen/domain/projects/missing-at-gate.ts'
import { nextGate, type ProjectStage } from '@yigen/domain/projects/project-stage.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import { nameOf, shortNameOf } from '#people/names.ts'
import { isCorrected } from '#projects/evidence.queries.ts'
import { stageKey } from './project-order.ts'
import { type At, forecastKey, standingKey, stuckNow } from './project-standing.ts'

type View = z.output<typeof ProjectRow>
type Turn = {
  milestoneId: string
  milestone: string
  owner: 'unit' | 'officer' | 'enterprise' | 'outside'
  name: string | null
  dueAt: string | null
  expectedAt: string | null
}

type Next = Omit<NonNullable<View['next']>, 'dueAt'> & { dueAt: string | null }

/** A project as the database gives it. */
export type RowOfProject = Omit<View, 'officer' | 'leader' | 'forecast' | 'missing' | 'turn' | 'next' | 'standing'> & {
  standing: ProjectStanding
  standingKey: number
  forecastKey: number
  stageKey: number
  officerId: string | null
  officerName: string | null
  leaderId: string | null
  leaderName: string | null
  landsAt: Temporal.Instant | null
  shiftDays: number | null
  causedDays: number | null
  causedBy: string | null
  provisional: boolean | null
  shown: (ShownEvidence & { gate: string })[]
  turn: Turn | null
}

/** In the list, with what the reader is to take. */
export type ListedProject = RowOfProject & { nextStep: Next | null }

/** What the columns are read over, from `project p` and its `enterprise e` on: the forecast, and how it stands. */
export const projectJoins = (standing: RawBuilder<ProjectStanding>): RawBuilder<unknown> => sql`
  left join plan_forecast f on f.district_id = p.district_id and f.project_id = p.id
  cross join lateral (select ${standing} as standing) s`

/** Of the running milestones the one due first; of two the first by number. */
const turn = sql`(
  select row_to_json(x) from (
    select m.id as "milestoneId", coalesce(y.name, '') as milestone, m.owner_kind as owner,
      case m.owner_kind when 'unit' then ${shortNameOf(sql`m.owner_unit_id`)} when 'officer' then ${nameOf(sql`e.officer_id`)} when 'enterprise' then e.name else m.owner_name end as name,
      m.due_at as "dueAt", m.expected_at as "expectedAt"
    from milestone m left join plan_milestone y on y.district_id = m.district_id and y.plan_id = p.plan_id and y.milestone_id = m.id
    where m.district_id = p.district_id and m.project_id = p.id and m.status = 'running'
    order by coalesce(m.expected_at, m.due_at), y.number limit 1) x)`

/** Over the same: what was shown and stands, corrected rows left out. */
export const shownEvidence = sql`(
  select coalesce(json_agg(json_build_object('kind', x.kind, 'gate', x.gate, 'verified', x.verified_at is not null)), '[]') from project_evidence x
  where x.district_id = p.district_id and x.project_id = p.id
    and not ${isCorrected})`

/** Of the plan in force, how many there are and how many are through; found by the project, whose own they are. */
const milestonesCounted = sql`(
  select json_build_object('all', count(*), 'done', count(*) filter (where ${oneOf(sql`m.status`, throughStatuses)}))
  from plan_milestone x join milestone m on m.district_id = x.district_id and m.id = x.milestone_id and m.project_id = p.id
  where x.district_id = p.district_id and x.plan_id = p.plan_id)`

export const projectColumns = (at: At): RawBuilder<unknown> => sql`
  p.id, p.name, p.enterprise_id as "enterpriseId", e.name as "enterpriseName", p.kind, e.industry,
  p.investment::float8 as investment, p.area::float8 as area, (select x.version from plan x where x.district_id = p.district_id and x.id = p.plan_id) as "planVersion", p.stage, p.stage_since as "stageSince", p.status, s.standing,
  p.is_key as "isKey", e.officer_id as "officerId", ${nameOf(sql`e.officer_id`)} as "officerName", p.leader_id as "leaderId", ${nameOf(sql`p.leader_id`)} as "leaderName",
  ${shortNameOf(sql`coalesce(p.street_id, e.street_id)`)} as "streetName",
  case when p.paused_until > ${at.now} then p.paused_until end as "pausedUntil", ${stuckNow(at)} as stuck, p.last_event_at as "lastEventAt",
  f.lands_at as "landsAt", f.shift_days as "shiftDays", f.caused_days as "causedDays", f.provisional,
  (select x.name from plan_milestone x where x.district_id = p.district_id and x.plan_id = p.plan_id and x.milestone_id = f.caused_by) as "causedBy",
  ${shownEvidence} as shown, ${turn} as turn, ${milestonesCounted} as milestones,
  ${standingKey}::float8 as "standingKey", ${forecastKey}::float8 as "forecastKey", ${stageKey} as "stageKey"`

/** The row as it is read, in the reader's language; `gates`: what the district's gates ask. */
export function toProjectRow(
  row: RowOfProject,
  { language }: Actor,
  gates: readonly GateItem[],
  now: Temporal.Instant,
): Omit<View, 'next'> {
  const {
    officerId,
    officerName,
    leaderId,
    leaderName,
    landsAt,
    shiftDays,
    causedDays,
    causedBy,
    provisional,
    shown,
    turn: said,
    milestones,
  } = row
  const { standingKey: _, forecastKey: __, stageKey: ___, ...rest } = row
  const gate = nextGate(row.stage as ProjectStage)
  return {
    ...{ id: rest.id, name: rest.name, enterpriseId: rest.enterpriseId, enterpriseName: rest.enterpriseName, kind: rest.kind },
    ...{ investment: rest.investment, area: rest.area, planVersion: rest.planVersion },
    ...{ industry: rest.industry, stage: rest.stage, stageSince: rest.stageSince, status: rest.status, standing: rest.standing },
    ...{ isKey: rest.isKey, streetName: rest.streetName, pausedUntil: rest.pausedUntil, stuck: rest.stuck, lastEventAt: rest.lastEventAt },
    officer: named(officerId, officerName),
    leader: named(leaderId, leaderName),
    forecast:
      landsAt && row.status === 'open'
        ? {
            landsAt,
            shiftDays: shiftDays ?? 0,
            sentence: say(shiftInWords({ workdays: shiftDays ?? 0, causedDays: causedDays ?? 0 }, causedBy), language),
            provisional: provisional ?? false,
          }
        : null,
    missing: gate
      ? missingAtGate(
          itemsOf(gates, gate, row.kind),
          shown.filter(one => one.gate === gate),
        ).map(({ item }) => item.name)
      : [],
    turn: said && toTurn(said, now),
    milestones,
  }
}

/** The same with what the reader is to take. */
export const toListedRow = (row: ListedProject, actor: Actor, gates: readonly GateItem[], now: Temporal.Instant): View => ({
  ...toProjectRow(row, actor, gates, now),
  next: row.nextStep && { ...row.nextStep, dueAt: row.nextStep.dueAt === null ? null : Temporal.Instant.from(row.nextStep.dueAt) },
})

const named = (id: string | null, name: string | null) => (id && name ? { id, name } : null)

function toTurn({ dueAt, expectedAt, name, ...said }: Turn, now: Temporal.Instant): NonNullable<View['turn']> {
  const due = dueAt === null ? null : Temporal.Instant.from(dueAt)
  return {
    ...said,
    name: name ?? '',
    dueAt: due,
    expectedAt: expectedAt === null ? null : Temporal.Instant.from(expectedAt),
    overdue: due !== null && Temporal.Instant.compare(due, now) < 0,
  }
}
