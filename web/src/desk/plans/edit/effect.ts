import type { PlanReckoned } from '@yigen/domain/plans/plan-reckoning.ts'
import type { Schedule } from '@yigen/domain/plans/schedule.ts'

export type ReckonedIds = PlanReckoned & { ids: readonly string[] }

/** What a change does to the plan: the landing now and then, its shift against the version in force, which milestones move and by how many workdays, and whether the critical path is another. */
export type Effect = {
  landsAt: number
  landedAt: number
  shift: number | null
  shiftBefore: number | null
  moved: readonly { id: string; workdays: number }[]
  criticalStays: boolean
}

export function effectOf(before: ReckonedIds, after: ReckonedIds, workdays: (from: number, until: number) => number): Effect {
  const was = new Map(before.ids.map((id, place) => [id, before.schedule.rows[place]]))
  const moved = after.ids.flatMap((id, place) => {
    const [old, now] = [was.get(id), after.schedule.rows[place]]
    return old && now && old.finishAt !== now.finishAt ? [{ id, workdays: workdays(old.finishAt, now.finishAt) }] : []
  })
  return {
    landsAt: after.schedule.landsAt,
    landedAt: before.schedule.landsAt,
    shift: after.shift?.workdays ?? null,
    shiftBefore: before.shift?.workdays ?? null,
    moved: moved.filter(one => one.workdays !== 0),
    criticalStays: sameSets(criticalOf(before), criticalOf(after)),
  }
}

const criticalOf = ({ ids, schedule }: { ids: readonly string[]; schedule: Schedule }) =>
  new Set(ids.filter((_, place) => schedule.rows[place]?.critical))

const sameSets = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.size === other.size && [...one].every(each => other.has(each))
