import { workingMinutesBetween } from '@yigen/domain/calendar/working-time.ts'
import { at, dateIn } from '@yigen/domain/calendar/zone.ts'
import type { TemplateMilestone } from '@yigen/domain/plans/plan-template.ts'
import { standardTemplates } from '@yigen/domain/plans/standard-templates.ts'
import { workScale } from '@yigen/domain/plans/work-scale.ts'
import type { LandingKind } from '@yigen/domain/projects/landing-kind.ts'
import { after, workerOf } from '../beside-making.ts'
import type { Login } from '../demonstration.types.ts'
import { dueOf, isBefore, laterOf, officialCalendar, workdayAfter } from '../hours.ts'
import type { Chance } from '../seed.ts'
import type { Fate, LandingEvent, PlanTold } from './landing.types.ts'
import { expectedWords, finishedWords } from './landing-texts.ts'

type Instant = Temporal.Instant
export type PlanTelling = {
  kind: LandingKind
  plan: PlanTold
  adoptedAt: Instant
  /** a code of the site, or null */
  street: string | null
  onDuty: (moment: Instant) => Login
  chance: Chance
  now: Instant
  /** nothing starts from then on, and nobody does anything */
  startsUntil: Instant
  until: Instant
}
type Course = { startedAt: Instant; dueAt: Instant; finishedAt: Instant }
export type MilestoneTold = { milestone: TemplateMilestone; finishedAt: Instant }

/** How the milestones of a plan go from its adoption on, by the product's own calendar: who accepts, says when, chases and finishes. A milestone starts by itself, as the product starts it. */
export function tellPlan(telling: PlanTelling): { events: LandingEvent[]; finished: MilestoneTold[] } {
  const { milestones } = standardTemplates[telling.kind]
  const paces = new Map(milestones.map(({ id }) => [id, paceOf(telling, telling.plan.fates?.[id])]))
  const courses = new Map<string, Course | null>()
  const courseOf = (milestone: TemplateMilestone): Course | null => {
    const known = courses.get(milestone.id)
    if (known !== undefined) return known
    const others = milestones.filter(({ id }) => milestone.predecessors.some(one => one.id === id))
    const course = tellOne(telling, milestone, paces.get(milestone.id) ?? 1, new Map(others.map(one => [one.id, courseOf(one)])))
    courses.set(milestone.id, course)
    return course
  }
  const told = milestones.flatMap(milestone => {
    const course = courseOf(milestone)
    return course ? [{ milestone, course }] : []
  })
  const finished = told.filter(({ course }) => isBefore(course.finishedAt, telling.until))
  return {
    events: told
      .flatMap(({ milestone, course }) => eventsOf(telling, milestone, course))
      .filter(event => isBefore(event.at, telling.until)),
    finished: finished.map(({ milestone, course }) => ({ milestone, finishedAt: course.finishedAt })),
  }
}

/** Most are in time; one in eight is late. Drawn whether it is told or not: what one takes says nothing of the next. */
function paceOf({ chance }: PlanTelling, fate: Fate | undefined): number {
  const drawn = chance.happens(0.12) ? 1.08 + chance.next() * 0.35 : 0.5 + chance.next() * 0.46
  return fate?.pace ?? drawn
}

/** Null for what has not started by then. */
function tellOne(
  { plan, adoptedAt, startsUntil }: PlanTelling,
  { id, promise, predecessors }: TemplateMilestone,
  pace: number,
  others: ReadonlyMap<string, Course | null>,
): Course | null {
  const change = plan.changes?.[id]
  let startedAt = adoptedAt
  for (const { id: before, link, lag } of predecessors) {
    const came = link === 'finishStart' ? others.get(before)?.finishedAt : others.get(before)?.startedAt
    if (!came || !isBefore(came, startsUntil)) return null
    startedAt = laterOf(startedAt, lagged(came, lag === 0 ? 0 : (change?.lag ?? lag)))
  }
  if (!isBefore(startedAt, startsUntil)) return null
  const dueAt = dueOf(startedAt, { ...promise, amount: change?.amount ?? promise.amount })
  const minutes = Math.max(110, workingMinutesBetween(officialCalendar, startedAt, dueAt) * pace)
  return { startedAt, dueAt, finishedAt: after(startedAt, Math.round(minutes)) }
}

const scale = workScale(officialCalendar, at(Temporal.PlainDate.from('2026-01-01'), '09:00'))

function lagged(moment: Instant, days: number): Instant {
  return Temporal.Instant.fromEpochMilliseconds(scale.lagged(moment.epochMilliseconds, days))
}

function eventsOf(telling: PlanTelling, milestone: TemplateMilestone, { startedAt, dueAt, finishedAt }: Course): LandingEvent[] {
  const { chance, onDuty, street } = telling
  const { name, owner } = milestone
  const words = finishedWords(chance, owner.kind, name)
  const unit = owner.kind === 'unit' ? owner.key : owner.kind === 'street' ? street : null
  const worker = unit === null ? null : workerOf(unit)
  if (worker)
    return [
      { kind: 'acceptTask', at: after(startedAt, 50), by: worker, milestone: name },
      { kind: 'finishTask', at: finishedAt, by: worker, milestone: name, words },
    ]
  const finish: LandingEvent = { kind: 'finish', at: finishedAt, by: onDuty(finishedAt), milestone: name, words }
  return owner.kind === 'outside' ? [...waitOutside(telling, milestone, dueAt, finishedAt), finish] : [finish]
}

/** Late outside: the officer says until when it is expected, or chases every second workday. */
function waitOutside(
  { plan, onDuty, now }: PlanTelling,
  { id, name, owner }: TemplateMilestone,
  dueAt: Instant,
  finishedAt: Instant,
): LandingEvent[] {
  const fate = plan.fates?.[id]
  if (!isBefore(dueAt, finishedAt)) return []
  if (fate?.chased !== undefined) {
    const days = Array.from({ length: 10 }, (_, i) => at(workdayAfter(dueAt, 1 + 2 * i), '10:20')).filter(day => isBefore(day, finishedAt))
    return days.map(day => ({ kind: 'chase', at: day, by: onDuty(day), milestone: name, words: fate.chased ?? '' }))
  }
  const said = dueAt.subtract({ minutes: 95 })
  const until = fate?.expected ? at(workdayAfter(now, fate.expected.in), '18:00') : at(dateIn(finishedAt), '18:00')
  const authority = owner.kind === 'outside' ? owner.name : ''
  const words = fate?.expected?.words ?? expectedWords(authority, dateIn(until))
  return [{ kind: 'expect', at: said, by: onDuty(said), milestone: name, until, words }]
}
