import { planRefusals } from '@yigen/domain/plans/plans.slice.ts'
import { type Refusal, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { DraftedMilestone } from './drafted-milestone.ts'
import type { MilestoneRow } from './milestone-rows.ts'
import type { PlanInForce } from './plan-in-force.ts'

type Ending = { milestoneId: string; words: string }
/** `again`: it runs on, with another owner. */
export type EndedMilestone = { row: MilestoneRow; words: string; again: boolean }

export type WhatEnds = {
  /** 409 unless each that runs has its words */
  why(endings: readonly Ending[]): Refusal | null
  running(endings: readonly Ending[]): EndedMilestone[]
  /** what has happened, as far as this version goes on from it */
  left: MilestoneRow[]
}

/** What runs and is not in the new version, or is another's there, ends with it. R15.7 */
export function whatEnds(before: PlanInForce | null, milestones: readonly DraftedMilestone[], known: readonly MilestoneRow[]): WhatEnds {
  const drafted = new Map(milestones.map(milestone => [milestone.id, milestone]))
  const planned = new Map((before?.milestones ?? []).map(milestone => [milestone.id, milestone.owner]))
  const ending = known.filter(row => row.status === 'running' && !goesOn(row, drafted.get(row.id), planned.get(row.id)))
  const wordsOf = (endings: readonly Ending[], id: string) => endings.find(({ milestoneId }) => milestoneId === id)?.words
  return {
    why: endings => {
      const mute = ending.filter(({ id }) => !wordsOf(endings, id))
      if (mute.length === 0) return null
      const milestones = mute.map(({ id, name }) => ({ id, name }))
      const names = mute.map(({ name }) => name).join('、')
      return refusal(planRefusals.endingNeedsWords, { names }, { field: 'endings', changed: { milestones } })
    },
    running: endings => ending.map(row => ({ row, words: wordsOf(endings, row.id) ?? '', again: drafted.has(row.id) })),
    left: known.filter(row => !ending.includes(row)),
  }
}

type Owner = DraftedMilestone['owner']

/** With the owner that it has now, or that the version in force gave it. */
function goesOn(row: MilestoneRow, drafted: DraftedMilestone | undefined, planned: Owner | undefined): boolean {
  if (!drafted) return false
  const now: Owner = { kind: row.ownerKind, unitId: row.ownerUnitId, name: row.ownerName }
  return same(drafted.owner, now) || (planned !== undefined && same(drafted.owner, planned))
}

const same = (one: Owner, other: Owner) => one.kind === other.kind && one.unitId === other.unitId && one.name === other.name
