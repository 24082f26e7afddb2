import { type RawBuilder, sql } from 'kysely'

// Looked up for each row of a page, which has few: a join plans for many, and then reads everybody.

export const nameOf = (memberId: RawBuilder<unknown>): RawBuilder<string | null> =>
  sql`(select m.name from member m where m.id = ${memberId})`

/** Most rows have none: those are not looked for. */
export const shortNameOf = (unitId: RawBuilder<unknown>): RawBuilder<string | null> =>
  sql`case when ${unitId} is not null then (select u.short_name from unit u where u.id = ${unitId}) end`
