import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Role } from '@yigen/domain/members/role.ts'
import type { RawBuilder, SqlBool } from 'kysely'

type Sql = RawBuilder<unknown>

/** A matter, in the columns of the statement around it. */
export type OfMatter = { districtId: Sql; requestId: Sql }

/** A member, in the columns of the statement around it. */
export type OfMember = { districtId: Sql; memberId: Sql; roles: Sql }

/**
 * What one slice alone knows and slices below it ask for, as SQL over their own rows, so that one statement reads both. Who asks names the question and nobody who answers it.
 * One that no slice says does not compile (all-slices.ts).
 */
export type Says = {
  /** over `login_session s`: joins the person as `member m` and their `unit u`; `m.roles` are those that are given, or those they have (`m.held`) */
  personOfSession(roles: readonly Role[] | null): Sql
  /** whether a member has a second step; whether they sign in by one, having it or being of a role that must */
  hasSecondStep(of: Pick<OfMember, 'districtId' | 'memberId'>): RawBuilder<boolean>
  needsSecondStep(of: OfMember): RawBuilder<boolean>
  /** how many enterprises a member answers for */
  enterprisesOfOfficer(districtId: string, memberId: string): RawBuilder<number>
  /** how many clocks run for a member by name: as the officer of what they belong to, or as who was asked */
  clocksOfMember(districtId: string, memberId: string): RawBuilder<number>
  /** how many key projects a member leads. R14.1 */
  keyProjectsOfLeader(districtId: string, memberId: string): RawBuilder<number>
  /** how many stations a member is the minister of. R19.1 */
  stationsOfMinister(districtId: string, memberId: string): RawBuilder<number>
  /** how many running clocks a member holds, as a person and for their unit (`own`, `ofUnit`), as JSON */
  clocksHeld(districtId: string, memberId: string): RawBuilder<{ own: number; ofUnit: number }>
  /** the enterprise whose contact a member is; null of others */
  enterpriseOfContact(memberId: string | Sql): RawBuilder<string | null>
  /** a query: accounts by the number that an enterprise’s register has for them, as it is written there (`member_id`, `written`); by its last eleven digits */
  contactsOfPhone(digits: string): Sql
  /** over a row `x` with `district_id` and `enterprise_id`: who follows the enterprise now */
  officerOfEnterprise: RawBuilder<string | null>
  /** over `member m`: whether anything is asked of their unit */
  unitIsAsked: RawBuilder<SqlBool>
  /** over `member m`, a query: the enterprises they are a contact of */
  enterprisesReached: Sql
  /** over `member m` and `p`, what they reach: who of their own took over a matter, a query */
  takersReached: Sql
  /** over `enterprise e`, a query for one row: how many matters are open, how many of them late (`open`, `overdue`) */
  openMatters(now: Temporal.Instant): Sql
  /** over `enterprise e`: how many matters it ever had */
  mattersEver: RawBuilder<number>
  /** over `enterprise e`: how many of its projects are under way. R13.1 */
  openProjects: RawBuilder<number>
  /** over `enterprise e`: how many of its projects are under way or have landed. R13.7 */
  shownProjects: RawBuilder<number>
  /** over `enterprise e`: how many of its results it has not answered for, or disputes. R16.2 */
  resultsToAnswer: RawBuilder<number>
  /** over `enterprise e`, a query for at most one row: to which district it went, or from which it came, last (`direction`, `districtName`, `at`). R18.4 */
  districtsOfEnterprise: Sql
  /** over `enterprise e`: for how many visits it is asked to agree. R20.1 */
  visitsToAnswer: RawBuilder<number>
  /** over `enterprise e`: how many site-selection opinions were issued for it. R20.4 */
  siteOpinionsOfEnterprise: RawBuilder<number>
  /** a query: the ids under which the history of a project is kept, as text: its own and those of what belongs to it. R14.1 */
  recordedUnderProject(districtId: string, projectId: string): Sql
  /** over `service_item s`: whether a matter was ever filed under the item */
  filedUnder: RawBuilder<SqlBool>
  /** over `enterprise e`: whether it asks for something just now */
  asksForSomething: RawBuilder<SqlBool>
  /** over `history h`: its enterprise by name */
  nameOfEnterprise: RawBuilder<string | null>
  /** over a row `h` with `district_id` and `request_id`: its matter by number */
  numberOfMatter: RawBuilder<string | null>
  /** when a matter was entered: nothing is recorded of it before */
  matterEnteredAt(districtId: string, requestId: string): RawBuilder<Temporal.Instant>
  /** a query: the matters of the enterprise that a matter is of */
  mattersOfSameEnterprise(districtId: string, requestId: string | null): Sql
  /** of a matter, by name, the units whose part is open */
  openTasks(of: OfMatter): RawBuilder<string[]>
  /** of a matter, a query for one row: how many of its tasks are open, and how many of those came back (`open`, `returned`) */
  taskCounts(of: OfMatter): Sql
  waysTried(of: OfMatter): RawBuilder<number>
  declinePending(of: OfMatter): RawBuilder<boolean>
  /** when its refusal was released; null while none is */
  declineReleasedAt(of: OfMatter): RawBuilder<Temporal.Instant | null>
  /** whether the released refusal was appealed */
  appealed(of: OfMatter): RawBuilder<boolean>
  appealPending(of: OfMatter): RawBuilder<boolean>
  rated(of: OfMatter): RawBuilder<boolean>
  /** by name, who is asked to take it over */
  movingTo(of: OfMatter): RawBuilder<string | null>
  /** an order of a superior on it is not answered yet */
  orderOpen(of: OfMatter): RawBuilder<boolean>
  /** a query: from when to when it was paused (`from`, `to`); `to` is null while it is */
  pauses(of: OfMatter): RawBuilder<{ from: Temporal.Instant; to: Temporal.Instant | null }>
  paused(of: OfMatter): RawBuilder<boolean>
  /** over `request r`: it was raised at a desk of a station where the actor served. R4.14 */
  raisedAtDeskOf(actor: Pick<Actor, 'memberId'>): RawBuilder<boolean>
  /** over `lift l`: the title of the item of a weekly meeting that was lent up. R17.5 */
  itemOfLift: RawBuilder<string | null>
  /** over `lift l`: the actor sees the meeting on whose agenda its item stands. R17.5 */
  itemOfLiftSeen(actor: Actor): RawBuilder<SqlBool>
  /** over `lift l`: who chairs the meeting of its item (`id`, `name`), while they are there and stand above it. R17.5 */
  chairOfItemOfLift(now: Temporal.Instant): RawBuilder<{ id: string; name: string } | null>
}

/** The same where any number of slices have something to add. */
export type Adds = {
  /** over `clock c`: the join of what a clock may belong to, under the alias by which titles name it (`enterprise e`, `request r`) */
  belonging: Sql
  /** over `clock c`: it stays with who has it when its enterprise gets another officer. R3.6 */
  staysWithOfficer: RawBuilder<SqlBool>
  /** a query: what is open with a member and has no clock (`kind`, `id`, `title`); it goes to who takes over everything. R3.7, R3.10 */
  openBeside(districtId: string, memberId: string): Sql
  /** over `enterprise e`: something of the slice hangs on it, so that its row was no mistake. R2.1 */
  hangsOnEnterprise: RawBuilder<SqlBool>
  /** over `clock c` of a kind that waits: its subject waited since it started. R6.2 */
  hasWaited: RawBuilder<SqlBool>
  /** over `member m` and `p`, what they reach: a query for single matters that their roles open. R11.2 */
  mattersReached(now: Temporal.Instant): Sql
  /** over `file f`: the actor sees it. R11.2 */
  fileSeen(actor: Actor): RawBuilder<SqlBool>
  /** over `history h`, a public row: the enterprise does not read it, not yet or never. R4.12 */
  historyHeld(now: Temporal.Instant): RawBuilder<SqlBool>
  /** over `file f`: it is shown to the enterprise by now, or is none of the slice's. R11.3 */
  fileShown: RawBuilder<SqlBool>
  /** over `project p`: the actor's unit has a milestone of it. R13.7 */
  unitHasMilestone(actor: Actor): RawBuilder<SqlBool>
  /** over `project_evidence x`: the actor's unit has a milestone at its gate. R13.7 */
  unitHasMilestoneAtGate(actor: Actor): RawBuilder<SqlBool>
  /** over `project p`: all that it waits for is an authority outside whose expected day is still to come. R13.6 */
  waitsOutside(now: Temporal.Instant): RawBuilder<SqlBool>
  /** over `project p`: a query for the ids of what of the slice belongs to it, under which its history is kept. R14.1 */
  subjectsOfProject: Sql
}
