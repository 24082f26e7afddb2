import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Kysely, RawBuilder, SqlBool, Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { HostsTasks } from './task-host.ts'

/** A running clock of a subject, with the matter it belongs to. */
export type ClockOfSubject = { id: string; subjectId: string; requestId: string | null }

/** A clock that waits for a decision lies with the next superior, or with a leader. R1.4, R5.4 */
export const decidingRules = ['minister', 'leader'] as const

/** Whose decision a clock waits for: found anew when people come and go. */
export type Decision = {
  clockId: string
  rule: (typeof decidingRules)[number]
  subjectId: string
  requestId: string | null
  officerId: string | null
  enterpriseId: string | null
}

/** What a clock hangs on, as the engine asks of it. Its slice says it in SQL over the engine's own row, so that one statement serves every kind of subject. */
export type Subject = {
  /** over `clock c` and the `request r` it belongs to, or none: what a notice and a row of the day call it; null where the enterprise's name says enough */
  title: RawBuilder<string | null>
  /** over a row `s` with `district_id` and `id`: whether the actor sees it with its content */
  seen(actor: Actor): RawBuilder<SqlBool>
  /** over the same: whether the actor sees that it is there at all, where that is more (403 instead of 404). R12.2 */
  known?(actor: Actor): RawBuilder<SqlBool>
  /** over `clock c`: JSON of what the day rule of its clocks asks (domain/src/<slice>/…-day.ts). R10.1 */
  day(actor: Actor, now: Temporal.Instant): RawBuilder<unknown>
  /** tasks can be asked for on it. R7.7 */
  hostsTasks?: HostsTasks
  /** what its notices and its rows of the day keep besides */
  keeps?(id: string): Readonly<Record<string, string>>
  /** takes what every step on these clocks takes first; what a step holds just now is left out */
  lockFree?(trx: Transaction<DB>, clocks: readonly ClockOfSubject[], districtId: string): Promise<ReadonlySet<string>>
  /** the due times of these clocks moved by themselves: what shows them follows */
  dueMoved?(trx: Transaction<DB>, clocks: readonly ClockOfSubject[], districtId: string): Promise<void>
  /** who decides now, by clock: the next superior who took no part (R1.4) */
  deciders?(db: Kysely<DB>, districtId: string, decisions: readonly Decision[], now: Temporal.Instant): Promise<ReadonlyMap<string, string>>
}
