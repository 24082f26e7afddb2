import type { Actor } from '@yigen/domain/members/actor.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** The calendar of the actor's own days. */
export const ownFeed = ({ districtId, memberId }: Actor) => ({
  ...{ districtId, memberId, stationId: null },
  of: { zh: '自己的', en: 'their own days' },
})

/** The lock of what changes it: taken before it, as by who ends the account. */
export const holdSelf = (trx: Transaction<DB>, { memberId }: Actor) =>
  sql`select from member m where m.id = ${memberId} for no key update`.execute(trx)
