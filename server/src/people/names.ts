import { type RawBuilder, sql } from 'kysely'

// Looked up for each row of a page, which has few: a join plans for many, and then reads everybody.

export const nameOf = (memberId: RawBuilder<unknown>): RawBuilder<string | null> =>
  sql`(select m.name from member m where m.id = ${memberId})`

export const shortNameOf = (unitId: RawBuilder<unknown>): RawBuilder<string | null> =>
  sql`(select u.short_name from unit u where u.id = ${unitId})`
