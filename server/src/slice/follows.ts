import type { Calendar } from '@yigen/domain/calendar/calendar.ts'
import type { MovedClock } from '@yigen/domain/calendar/year-preview.ts'
import type { Span } from '@yigen/domain/clocks/due-with-waits.ts'
import type { ClockName } from '@yigen/domain/kinds.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { EndOfProject } from '@yigen/domain/projects/project-status.ts'
import type { EndOfMatter } from '@yigen/domain/tasks/task-status.ts'
import type { Kysely, Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** A clock that went from one holder to another; several of one way are counted. */
export type Passing = { from: string | null; to: string | null; count: number }

/** People whose leave, roles, posts or state changed, and the officers in whose line they stand or stood; `null` is what has no officer. */
export type PeopleChanged = { districtId: string; memberIds: readonly string[]; officerIds: readonly (string | null)[] }

/** What went from one officer to another: these enterprises, and with `everything` whatever else lay with the former one. R3.8 */
export type HandedOver = { districtId: string; fromId: string; toId: string; enterpriseIds: readonly string[]; everything: boolean }

/** A matter that ended otherwise than by settlement. */
export type EndedMatter = { districtId: string; id: string; title: string; enterpriseId: string }

/** A landing project, and why it came to its end. R13.6 */
export type ProjectFollowed = { districtId: string; id: string; name: string; enterpriseId: string }
export type EndedProject = ProjectFollowed & { why: EndOfProject }

/** A step or a read that was refused to somebody signed in, by its name, and why. */
export type RefusedAct = { act: string; zh: string; en: string }

/** The calendar of what began at a moment, as a table that is not published yet would make it. R9.4 */
export type CalendarThen = (startedAt: Temporal.Instant) => Calendar

/** Due times that a table moves, by clock, and how many of these a step holds just now: the next run reckons them. */
export type Moves = { moved: readonly Move[]; left: number }
export type Move = { id: string; kind: ClockName; from: Temporal.Instant; to: Temporal.Instant }
/** The same before it is published: the first of them told to who looks, how many change their reminders alone, how many are provisional no more. */
export type PreviewedMoves = { moved: readonly Move[]; shown: readonly MovedClock[]; rungsOnly: number; confirmed: number }

/** What a slice does when something happens below it. The lower slice announces, and knows nobody who follows. */
export type Follows = {
  /** keeps on record who tried what */
  actRefused?(trx: Transaction<DB>, actor: Actor, refused: RefusedAct, now: Temporal.Instant): Promise<void>
  /** takes away by what the member signs in besides the password: they lost it, and two administrators agreed. R1.6 */
  secondStepTaken?(trx: Transaction<DB>, member: { districtId: string; memberId: string }, now: Temporal.Instant): Promise<void>
  /** finds the holders of its clocks anew */
  peopleChanged?(trx: Transaction<DB>, changed: PeopleChanged, now: Temporal.Instant): Promise<readonly Passing[]>
  /** ends in words what runs beside the matter */
  matterEnded?(trx: Transaction<DB>, actor: Actor, matter: EndedMatter, why: EndOfMatter, now: Temporal.Instant): Promise<void>
  /** ends in words what runs beside a project */
  projectEnded?(trx: Transaction<DB>, actor: Actor, project: EndedProject, now: Temporal.Instant): Promise<void>
  /** nothing new starts until then, what runs runs on. R13.2 */
  projectPaused?(
    trx: Transaction<DB>,
    actor: Actor,
    project: ProjectFollowed,
    until: Temporal.Instant,
    now: Temporal.Instant,
  ): Promise<void>
  /** it goes on, by somebody or by itself (`null`) */
  projectResumed?(trx: Transaction<DB>, actor: Actor | null, project: ProjectFollowed, now: Temporal.Instant): Promise<void>
  /** lays what a district begins with that is its own */
  districtBegun?(trx: Transaction<DB>, districtId: string, now: Temporal.Instant): Promise<void>
  /** which running clocks a table would move, by the calendars as they would then be; nothing is written */
  calendarPreviewed?(db: Kysely<DB>, actor: Actor, calendarAt: CalendarThen, now: Temporal.Instant): Promise<PreviewedMoves>
  /** reckons anew what the calendar's new table moves */
  calendarPublished?(trx: Transaction<DB>, districtId: string, now: Temporal.Instant): Promise<Moves>
  /** ends what an enterprise had while it was followed. R3.1 */
  enterpriseClosed?(
    trx: Transaction<DB>,
    actor: Actor,
    enterprise: { districtId: string; id: string },
    now: Temporal.Instant,
  ): Promise<void>
  /** takes away what came with an enterprise’s row that was a mistake; what hangs on it otherwise has refused before. R2.1 */
  enterpriseTakenBack?(trx: Transaction<DB>, enterprise: { districtId: string; id: string }): Promise<void>
  /** a session of a station is held at another time, with other slots, or not at all. R19.1 */
  sessionChanged?(trx: Transaction<DB>, session: { districtId: string; id: string }, now: Temporal.Instant): Promise<void>
  /** takes along what it has written of the officer; the running clocks pass by themselves. R3.8 */
  handedOver?(trx: Transaction<DB>, handed: HandedOver, now: Temporal.Instant): Promise<void>
  /** from when to when each of these subjects waited: their clocks that wait with them are due so much later. R6.2 */
  timeWaited?(db: Kysely<DB>, districtId: string, subjectIds: readonly string[]): Promise<readonly (Span & { subjectId: string })[]>
}
