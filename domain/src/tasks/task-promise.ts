import type { PromiseUnit } from '#calendar/time-promise.ts'

/** What a task's promise is given in. R7.7 */
export const taskPromiseUnits = ['workingHours', 'workingDays', 'calendarDays'] as const satisfies readonly PromiseUnit[]
export type TaskPromiseUnit = (typeof taskPromiseUnits)[number]

/** How many of them a task is given. R7.7 */
export const taskPromiseAmounts = { least: 1, most: 400 } as const

export const isTaskPromiseAmount = (amount: number): boolean =>
  Number.isInteger(amount) && amount >= taskPromiseAmounts.least && amount <= taskPromiseAmounts.most

/** So many units are asked in one go. R7.1 */
export const mostTasksAtOnce = 10
