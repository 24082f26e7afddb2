import type { Reckoned, Schedule } from './schedule.ts'

/** The places of the milestones on the way that decides the landing, from its beginning. R15.4 */
export function decidingWay({ rows, landsAt }: Schedule): number[] {
  const way: number[] = []
  for (let at = rows.findIndex(({ finishAt }) => finishAt === landsAt); at >= 0; at = (rows[at] as Reckoned).drivenBy) way.unshift(at)
  return way
}
