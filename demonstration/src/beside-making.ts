import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import { addWorkingMinutes } from '@yigen/domain/calendar/working-time.ts'
import { at } from '@yigen/domain/calendar/zone.ts'
import { catalogue } from '@yigen/server/services/catalogue.ts'
import type { BesideEvent } from './beside.types.ts'
import { type PartText, partText, type RefusalText, refusalTexts } from './beside-texts.ts'
import type { DemoEnterprise, DemoLeave, DemoRequest, Login } from './demonstration.types.ts'
import { dueOf, laterOf, officialCalendar, workdayAfter } from './hours.ts'
import { onDuty } from './leaves.ts'
import { memberOf, people } from './people.ts'
import type { Chance } from './seed.ts'

type Instant = Temporal.Instant

/** A matter and what happens beside it. */
export type Besides = { request: DemoRequest; beside: BesideEvent[] }
export type Making = { chance: Chance; now: Instant; enterprises: readonly DemoEnterprise[]; leaves: readonly DemoLeave[] }

export const lastOf = ({ course }: DemoRequest) => course.at(-1)
export const isSettled = (request: DemoRequest): boolean => lastOf(request)?.kind === 'settle'
export const firstReply = ({ course }: DemoRequest) => course.find(event => event.kind === 'reply')
export const after = (moment: Instant, minutes: number): Instant => addWorkingMinutes(officialCalendar, moment, minutes)

export function officerAt({ enterprises, leaves }: Making, request: DemoRequest, moment: Instant): Login {
  return onDuty(leaves, enterprises[request.enterprise]?.officer ?? 'minister01', moment)
}

export function ministerOf({ enterprises }: Making, request: DemoRequest): Login {
  const officer = enterprises[request.enterprise]?.officer
  return (officer && memberOf(officer).minister) || 'minister01'
}

/** Who does a unit's work: its clerk, else its head. */
export function workerOf(unit: string): Login | null {
  const own = people.filter(member => member.unit === unit)
  return (own.find(member => member.roles.includes('clerk')) ?? own.find(member => member.roles.includes('head')))?.login ?? null
}

const itemOf = (request: DemoRequest) => catalogue.find(({ code }) => code === request.serviceCode)

/** Who takes part in a matter by the catalogue and has somebody to do it: the lead unit first, never the officers' own. Of what nobody classified: who registers enterprises, and who knows their industry. */
export function unitsOf({ enterprises }: Making, request: DemoRequest): string[] {
  const item = itemOf(request)
  const units = item ? [item.leadUnit, ...item.helpingUnits] : ['market', 'industry']
  const officer = enterprises[request.enterprise]?.officer
  const own = ['investment', officer ? memberOf(officer).unit : 'investment']
  return [...new Set(units)].filter(unit => !own.includes(unit) && workerOf(unit) !== null)
}

const usual: TimePromise = { amount: 10, unit: 'workingDays' }

/** Working days from the handing out that still run now, and end with the matter's settlement where that is later. */
export function daysInHand({ now }: Making, request: DemoRequest, handed: Instant): number {
  const end = laterOf(dueOf(request.filedAt, itemOf(request)?.promise ?? usual), at(workdayAfter(now, 1), '18:00'))
  let days = 1
  while (Temporal.Instant.compare(dueOf(handed, { amount: days + 1, unit: 'workingDays' }), end) <= 0) days += 1
  return days
}

/** The words of a department's part in this matter. */
export const textOfPart = (request: DemoRequest): PartText => partText(itemOf(request)?.nameZh ?? '企业所提事项')

export const refusalFor = (request: DemoRequest): RefusalText | undefined =>
  refusalTexts.find(({ service }) => service === request.serviceCode)

/** The refusal as its proposer writes it: the ways tried one after the other, then the proposal. */
export function refusalEvents(making: Making, request: DemoRequest, text: RefusalText, moment: Instant): BesideEvent[] {
  const proposed = moment.add({ minutes: 45 })
  return [
    ...text.ways
      .slice(0, 2)
      .map((way, i) => ({ kind: 'tried' as const, at: moment.add({ minutes: 20 * i }), by: officerAt(making, request, moment), ...way })),
    {
      kind: 'propose',
      at: proposed,
      by: officerAt(making, request, proposed),
      reason: text.reason,
      legalBasis: text.legalBasis,
      alternative: text.alternative,
      words: text.words,
    },
  ]
}
