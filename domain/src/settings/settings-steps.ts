import type { WorkingTime } from '#calendar/working-hours.ts'
import type { Ladder, Rung } from '#clocks/rung.ts'
import type { UnitClass } from '#clocks/unit-class.ts'
import { whyNotLadder } from '#clocks/why-not-ladder.ts'
import { type Refusal, refusal } from '#refusals/refusals.ts'
import { type Language, type Sentence, say } from '#wire/language.ts'
import { settingsRefusals } from './settings.slice.ts'

/** 400: working time is said in order, each stretch ends after it began, none reaches into the next. R9.3 */
export function whyNotWorkingTime(workingTime: WorkingTime, language: Language): Refusal | null {
  const fault = faultOf(workingTime)
  return fault && refusal(settingsRefusals.workingTimeFaulty, { fault: say(fault, language) }, { field: 'workingTime' })
}

/** 400: a district adds rungs and people to the standard ladder, and takes none away. R10.3 */
export function whyNotLadderOf(ladder: Ladder, language: Language): Refusal | null {
  const fault = whyNotLadder(ladder, language)
  return fault === null ? null : refusal(settingsRefusals.ladderFaulty, { fault }, { field: 'ladder' })
}

type Unplaced = Omit<Rung, 'position' | 'daily'> & { daily?: true | undefined }

/** The rungs in the order of their time, the daily one last: how they are sent says nothing of it. */
export function ladderOf(sent: Readonly<Record<UnitClass, readonly Unplaced[]>>): Ladder {
  const placed = (rungs: readonly Unplaced[]): Rung[] =>
    rungs
      .toSorted((a, b) => Number(a.daily ?? false) - Number(b.daily ?? false) || a.offsetMinutes - b.offsetMinutes)
      .map(({ offsetMinutes, tells, daily }, position) => ({ position, offsetMinutes, tells, ...(daily ? { daily } : {}) }))
  return { clock: placed(sent.clock), working: placed(sent.working) }
}

/** 409: a change is written over the version that was seen. */
export function whyNotOver({ version, changedByName }: { version: number; changedByName: string | null }, seen: number): Refusal | null {
  return version === seen ? null : refusal(settingsRefusals.settingsMoved, { version, who: changedByName ?? '' })
}

function faultOf(workingTime: WorkingTime): Sentence | null {
  const empty = workingTime.find(({ from, to }) => from >= to)
  if (empty) return { zh: `${empty.from} 至 ${empty.to} 没有时间。`, en: `${empty.from} to ${empty.to} is no time.` }
  const late = workingTime.find(({ from }, i) => i > 0 && from < (workingTime[i - 1]?.to ?? ''))
  return late ? { zh: `${late.from} 起的一段与前一段重叠。`, en: `the stretch from ${late.from} overlaps the one before.` } : null
}
