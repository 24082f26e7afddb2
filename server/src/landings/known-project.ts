import type { Calendar } from '@yigen/domain/calendar/calendar.ts'
import type { GateItem } from '@yigen/domain/projects/gate-item.ts'
import type { PageOfProject, SeenProject } from './project-page.queries.ts'
import type { ReckonedProject } from './reckon-project.ts'
import type { StandingAbove } from './standing-above.ts'

/** A project as it was read, with what the district's gates ask and the forecast of its milestones. */
export type KnownProject = {
  row: SeenProject
  page: PageOfProject
  gates: readonly GateItem[]
  reckoned: ReckonedProject
  above: StandingAbove
  calendar: Calendar
  now: Temporal.Instant
}
