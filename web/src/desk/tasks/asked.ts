import type { Calendar } from '@yigen/domain/calendar/calendar.ts'
import { minutesADay, workingMinutesBetween } from '@yigen/domain/calendar/working-time.ts'
import { mostHelpingUnits } from '@yigen/domain/tasks/helping-units.ts'
import type { HandOnTask } from '@yigen/domain/tasks/task.ts'
import { isTaskPromiseAmount, type TaskPromiseUnit } from '@yigen/domain/tasks/task-promise.ts'
import { isVoid } from '@yigen/domain/tasks/task-status.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import type { Request } from '../requests/request.queries.ts'
import type { ServiceItem } from '../services/services.query.ts'

type Handing = Wire<typeof HandOnTask>

/** A unit that helps, and what is asked of it; one may leave that open. */
export type Helper = { unitId: string; asked: string }

/** One part as it is being written; a draft of before has no helping units. */
export type Asked = { unitId: string; asked: string; amount: string; unit: TaskPromiseUnit; helpers?: readonly Helper[] }

const usualDays = 10

/**
 * What a department is first asked for: half the working days the service item gives the whole matter, so that a poor result can go back
 * once and the enterprise still hears in time; never beyond the last working day before settlement, never less than one.
 */
export function proposedDays(
  calendar: Calendar | undefined,
  request: Pick<Request, 'clocks'>,
  item: ServiceItem | undefined,
  now: Temporal.Instant,
): number {
  const settlement = request.clocks.find(clock => clock.kind === 'settlement' && clock.stoppedAt === null)
  const whole = item?.promise.unit === 'workingDays' ? item.promise.amount : usualDays
  if (!calendar || !settlement) return 1
  const left = Math.floor(workingMinutesBetween(calendar, now, Temporal.Instant.from(settlement.dueAt)) / minutesADay(calendar))
  return Math.max(1, Math.min(Math.ceil(whole / 2), left - 1))
}

/** The units the service item names and that neither have an open part nor help with one, the leading one first. */
export function unitsOf(item: ServiceItem | undefined, request: Pick<Request, 'tasks'>): { id: string; name: string }[] {
  if (!item) return []
  const asked = new Set(
    request.tasks.flatMap(task => (isVoid(task.status) ? [] : [task.unitId, ...task.helpers.map(helper => helper.unitId)])),
  )
  return [item.leadUnit, ...item.helpingUnits].filter(unit => !asked.has(unit.id))
}

export const blankAsked = (unitId: string, days: number, helping: readonly { id: string }[] = []): Asked => ({
  ...{ unitId, asked: '', amount: String(days), unit: 'workingDays' },
  helpers: helping.map(({ id }) => ({ unitId: id, asked: '' })),
})

/** The first part of a matter is the leading department's, and those the item names beside it help. R7.1 */
export function firstAsked(item: ServiceItem | undefined, units: readonly { id: string }[], days: number): Asked {
  const [first, ...others] = units
  return blankAsked(first?.id ?? '', days, first && first.id === item?.leadUnit.id ? others.slice(0, mostHelpingUnits) : [])
}

/** Neither who leads nor who has a part of their own helps as well. */
export const withoutHelpers = (task: Asked, unitIds: readonly string[]): Asked => ({
  ...task,
  helpers: (task.helpers ?? []).filter(({ unitId }) => !unitIds.includes(unitId)),
})

/** Of the units that help now and those that shall: who is added, and who taken away. */
export const helpersChanged = (now: readonly Helper[], then: readonly Helper[]) => ({
  add: helpersOf(then.filter(({ unitId }) => !now.some(one => one.unitId === unitId))),
  remove: now.flatMap(({ unitId }) => (then.some(one => one.unitId === unitId) ? [] : [unitId])),
})

export const helpersOf = (helpers: readonly Helper[] = []): Helper[] =>
  helpers.map(({ unitId, asked }) => ({ unitId, asked: asked.trim() }))

/** What is still missing of a part, by the name of its field. */
export function missingOf({ unitId, asked, amount }: Asked): 'unitId' | 'asked' | 'amount' | null {
  if (unitId === '') return 'unitId'
  if (asked.trim() === '') return 'asked'
  return isAmount(amount) ? null : 'amount'
}

export const isAmount = (amount: string): boolean => /^\d+$/.test(amount) && isTaskPromiseAmount(Number(amount))

export const handingOf = ({ unitId, asked, amount, unit }: Asked): Handing => ({
  unitId,
  asked: asked.trim(),
  promise: { amount: Number(amount), unit },
})
