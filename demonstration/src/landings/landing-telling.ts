import { at } from '@yigen/domain/calendar/zone.ts'
import { workerOf } from '../beside-making.ts'
import type { DemoEnterprise, DemoLeave, Login } from '../demonstration.types.ts'
import { workdayAfter, workdayBefore } from '../hours.ts'
import { onDuty } from '../leaves.ts'
import { memberOf } from '../people.ts'
import type { Chance } from '../seed.ts'
import type { DemoLanding } from './landing.types.ts'

type Instant = Temporal.Instant

/** One project as it is told: when its days are, and who acts on them. */
export type LandingTelling = {
  landing: DemoLanding
  /** the code of its site’s street */
  street: string
  now: Instant
  chance: Chance
  on(daysAgo: number, time: string): Instant
  /** a workday so many after today */
  day(ahead: number): Temporal.PlainDate
  officer(moment: Instant): Login
  minister: Login
}

/** Who stands above the officers of another district, and the street of the site there. */
type There = { minister: Login; street: string }

/** A site of which no street has people here lies in Pazhou, where one has: else nobody would do what a street does. */
const staffed = '440105015'
const siteOf = ({ kind }: DemoLanding, { street }: DemoEnterprise): string => (kind === 'rd-centre' || workerOf(street) ? street : staffed)

export function landingTelling(
  landing: DemoLanding,
  enterprise: DemoEnterprise,
  making: { index: number; now: Instant; leaves: readonly DemoLeave[]; chance: Chance; there?: There },
): LandingTelling {
  const { index, now, leaves, chance, there } = making
  const officer = enterprise.officer
  if (!officer) throw new RangeError(`${enterprise.name} has no officer`)
  return {
    ...{ landing, now, chance, street: there?.street ?? siteOf(landing, enterprise) },
    // those of one morning keep apart
    on: (daysAgo, time) => at(workdayBefore(now, daysAgo), time).add({ minutes: (index * 7) % 40 }),
    day: ahead => workdayAfter(now, ahead),
    officer: moment => onDuty(leaves, officer, moment),
    minister: there?.minister ?? memberOf(officer).minister ?? 'minister01',
  }
}
