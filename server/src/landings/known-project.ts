import type { Calendar } from '@yigen/domain/calendar/calendar.ts'
import type { GatesInForce } from '#projects/gates.queries.ts'
import type { PageOfProject, SeenProject } from './project-page.queries.ts'
import type { ReckonedProject } from './reckon-project.ts'
import type { StandingAbove } from './standing-above.ts'

/** A project as it was read, with what the district's gates ask and the forecast of its milestones. */
export type KnownProject = {
  row: SeenProject
  page: PageOfProject
  gates: GatesInForce
  reckoned: ReckonedProject
  above: StandingAbove
  calendar: Calendar
  now: Temporal.Instant
}
