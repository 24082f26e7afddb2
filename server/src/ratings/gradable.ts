import { declineHistory } from '@yigen/domain/declines/declines.slice.ts'
import { requestClocks, requestHistory } from '@yigen/domain/requests/requests.slice.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import { declinedForGood } from '#declines/declined-for-good.ts'

/** What stops the settlement clock of a matter that can be graded. R8.1 */
const [settled, released] = [requestHistory.settled.kind, declineHistory.released.kind]

type Sql = RawBuilder<unknown>
/** `within`: in which days it ended; `ofThem` narrows to clocks of an officer or an enterprise, so that an index answers it. */
type Asked = { districtId: Sql; within(moment: Sql): Sql; ofThem?: Sql; now: Temporal.Instant }

/** Over `clock k`: the settlement clock by which a matter ended so that it can be graded. Each matter once: of one taken up again that ended again in those days the last. R8.1 */
export function gradable({ districtId, within, ofThem = sql``, now }: Asked): RawBuilder<SqlBool> {
  const ended = (clock: 'k' | 'l') => {
    const of = (column: string) => sql.ref(`${clock}.${column}`)
    return sql`${of('district_id')} = ${districtId} and ${of('kind')} = ${sql.lit(requestClocks.settlement.kind)} and ${within(of('stopped_at'))} and ${oneOf(of('stopped_by'), [settled, released])}`
  }
  const forGood = sql`(${oneOf(sql`k.stopped_by`, [settled])} or ${declinedForGood(sql`k.district_id`, sql`k.request_id`, now)})`
  // few matters were ever taken up again: they are looked up once, and only theirs are looked at for a later end
  const takenUpAgain = sql`k.request_id in (select o.request_id from request_reopening o where o.district_id = ${districtId})`
  return sql<SqlBool>`${ended('k')} ${ofThem} and ${forGood}
    and not (${takenUpAgain} and exists (select from clock l where l.request_id = k.request_id and l.stopped_at > k.stopped_at and ${ended('l')}))`
}

/** With whom it is measured: who was responsible when it ended, else who held it. R3.2 */
export const measuredBy = sql`coalesce(k.officer_id, k.holder_id)`
