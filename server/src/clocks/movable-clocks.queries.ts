import { workingUnits } from '@yigen/domain/clocks/unit-class.ts'
import { type ClockName, type ClockSubject, clockKinds, clockNames } from '@yigen/domain/kinds.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { subjectOf } from '#slice/registry.ts'
import type { ClockOfSubject } from '#slice/subject.ts'
import type { Reckonable } from './reckon-anew.ts'

/** A running clock that a table of days may move. */
export type Movable = Reckonable &
  ClockOfSubject & {
    kind: ClockName
    subjectKind: ClockSubject
    enterpriseId: string | null
    officerId: string | null
    holderId: string | null
    dueAt: Temporal.Instant
    provisional: boolean
    nextRungAt: Temporal.Instant | null
  }

const kindsThatWait = clockNames.filter(name => 'waits' in clockKinds[name])

/** Its due time moves by the working time its subject waits, whatever its unit. R6.2 */
export const waits = ({ kind }: Pick<Movable, 'kind'>): boolean => kindsThatWait.includes(kind)

/** What counts working time; reckoned by a table older than `version`, or with null by any. Clock hours and calendar days ask no table. R9.2 */
export async function readMovable(db: Kysely<DB>, districtId: string, version: number | null): Promise<Movable[]> {
  return (await movable(districtId, version, sql<SqlBool>`true`).execute(db)).rows
}

/** First what every step on them takes, then the clocks: the order in which a step takes them. What a step holds just now is left out. */
export async function lockMovable(
  trx: Transaction<DB>,
  districtId: string,
  version: number,
  clocks: readonly Movable[],
): Promise<Movable[]> {
  const free: string[] = []
  for (const [kind, of] of Map.groupBy(clocks, clock => clock.subjectKind))
    free.push(...((await subjectOf(kind).lockFree?.(trx, of, districtId)) ?? of.map(clock => clock.id)))
  const { rows } = await sql<Movable>`${movable(districtId, version, sql`c.id = any(${free}::uuid[])`)} for update skip locked`.execute(trx)
  return rows
}

const movable = (districtId: string, version: number | null, which: RawBuilder<SqlBool>): RawBuilder<Movable> => sql<Movable>`
  select c.id, c.kind, c.subject_kind as "subjectKind", c.subject_id as "subjectId", c.enterprise_id as "enterpriseId", c.request_id as "requestId",
    c.officer_id as "officerId", c.holder_id as "holderId",
    c.started_at as "startedAt", c.due_at as "dueAt", c.promise_amount as "amount", c.promise_unit as "unit", c.next_position as "nextPosition", c.next_rung_at as "nextRungAt",
    c.provisional, case when c.first_due_at is not null then c.due_at end as "extendedTo"
  from clock c where c.district_id = ${districtId} and c.stopped_at is null and (${oneOf(sql`c.promise_unit`, workingUnits)} or ${oneOf(sql`c.kind`, kindsThatWait)})
    ${version === null ? sql`` : sql`and c.calendar_version < ${version}`} and ${which}`
