import type { PromiseUnit, TimePromise } from '#calendar/time-promise.ts'
import { standardWorkingTime, type WorkingTime } from '#calendar/working-hours.ts'
import { type Ladder, standardLadder } from '#clocks/rung.ts'

/** The numbers of the rules that a district may change, each with its bounds and what it is without a word of the district. The promise itself, 24 hours, is none of them. */
export const numberBounds = {
  receivedDaysBack: { least: 1, most: 30, standard: 7 },
  unclassifiedDays: { least: 1, most: 60, standard: 10 },
  reopeningDays: { least: 1, most: 90, standard: 15 },
  leastWaysTried: { least: 1, most: 5, standard: 2 },
  releaseHours: { least: 1, most: 40, standard: 4 },
  appealDays: { least: 1, most: 60, standard: 10 },
  appealDecisionDays: { least: 1, most: 30, standard: 5 },
  pauseDays: { least: 1, most: 60, standard: 15 },
  acceptanceHours: { least: 1, most: 40, standard: 4 },
  liftHours: { least: 1, most: 40, standard: 8 },
  projectPauseDays: { least: 1, most: 180, standard: 90 },
  stuckDays: { least: 5, most: 60, standard: 14 },
  reviewDays: { least: 3, most: 60, standard: 14 },
  chaseDays: { least: 1, most: 20, standard: 3 },
  visitGapDays: { least: 1, most: 60, standard: 14 },
  premisesDays: { least: 7, most: 365, standard: 60 },
} as const
export type NumberName = keyof typeof numberBounds
export const numberNames = Object.keys(numberBounds) as NumberName[]
export type DistrictNumbers = Readonly<Record<NumberName, number>>

/** Of a matter: each as it was set when what it limits began. R4.13 */
export type MatterLimits = Pick<DistrictNumbers, 'leastWaysTried' | 'reopeningDays' | 'appealDays' | 'pauseDays' | 'appealDecisionDays'>

/** What a district has set, in one version; it holds for what begins from `validFrom` on (R4.13). */
export type DistrictSettings = {
  version: number
  workingTime: WorkingTime
  numbers: DistrictNumbers
  ladder: Ladder
  validFrom: Temporal.Instant
}

/** In their order, the standard first. */
export type Versions<S extends DistrictSettings = DistrictSettings> = readonly [S, ...S[]]

/** Version 0, before a district says anything: since ever. */
export const standardSettings = (): DistrictSettings => ({
  version: 0,
  workingTime: standardWorkingTime,
  numbers: standardNumbers,
  ladder: standardLadder,
  validFrom: Temporal.Instant.from('1900-01-01T00:00:00Z'),
})
export const standardNumbers = Object.fromEntries(numberNames.map(name => [name, numberBounds[name].standard])) as DistrictNumbers

/** The version in force at a moment: of what begins then, as long as it runs. R4.13 */
export function settingsAt(versions: Versions, at: Temporal.Instant): DistrictSettings {
  // most districts never change them, and a page of fifty clocks asks fifty times
  if (versions.length === 1) return versions[0]
  return versions.findLast(({ validFrom }) => Temporal.Instant.compare(validFrom, at) <= 0) ?? versions[0]
}

/** A change holds from the beginning of a minute that every server has heard of it by: the second to come. R4.13 */
export const settingsFrom = (now: Temporal.Instant): Temporal.Instant =>
  now.round({ smallestUnit: 'minute', roundingMode: 'ceil' }).add({ minutes: 1 })

const promise = (unit: PromiseUnit, amount: number): TimePromise => ({ amount, unit })

/** How long what is numbered runs. R4.6, R5.2, R5.4, R7.2, R18.2 */
export const promiseOf = {
  unclassified: ({ unclassifiedDays }: DistrictNumbers) => promise('workingDays', unclassifiedDays),
  release: ({ releaseHours }: DistrictNumbers) => promise('workingHours', releaseHours),
  appeal: ({ appealDecisionDays }: DistrictNumbers) => promise('workingDays', appealDecisionDays),
  acceptance: ({ acceptanceHours }: DistrictNumbers) => promise('workingHours', acceptanceHours),
  lift: ({ liftHours }: DistrictNumbers) => promise('workingHours', liftHours),
} as const
