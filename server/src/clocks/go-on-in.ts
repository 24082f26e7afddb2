import { randomUUIDv7 } from 'node:crypto'
import { holderOf } from '@yigen/domain/clocks/holder.ts'
import { nextRungAt } from '@yigen/domain/clocks/ladder.ts'
import type { Transaction } from 'kysely'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import type { Chain } from '#people/chain.queries.ts'
import { carriedColumns } from './carried-columns.ts'
import { laddersOf } from './ladder.queries.ts'

/** `into`: perhaps of another district. */
type Onward = {
  districtId: string
  clockId: string
  into: { districtId: string; enterpriseId: string; requestId: string }
  chain: Chain
}

/**
 * A stopped clock goes on in another matter, held by that one's line: with the same start, promise and due time, so that it explains itself, is reckoned anew and climbs as before. No rung that fired there
 * fires here again (R10.2). It runs here from now on. Returns its id. R4.11, R18.4
 */
export async function goOnIn(trx: Transaction<DB>, { districtId, clockId, into, chain }: Onward, now: Temporal.Instant): Promise<string> {
  const stopped = await trx
    .selectFrom('clock')
    .select(carriedColumns)
    .where('district_id', '=', districtId)
    .where('id', '=', clockId)
    .executeTakeFirstOrThrow()
  const { started_at: startedAt, due_at: dueAt, promise_unit: promiseUnit } = stopped
  const [calendar, ladder] = [await readCalendar(trx, into.districtId, startedAt), (await laddersOf(trx, into.districtId))(startedAt)]
  const next_rung_at = nextRungAt(calendar, ladder, { promiseUnit, startedAt, dueAt }, stopped.next_position)
  const id = randomUUIDv7()
  await trx
    .insertInto('clock')
    .values({
      ...{
        ...stopped,
        id,
        district_id: into.districtId,
        enterprise_id: into.enterpriseId,
        subject_id: into.requestId,
        request_id: into.requestId,
      },
      ...{ next_rung_at, continued_at: now },
      ...{ holder_rule: 'officer', officer_id: chain.officerId, unit_id: null, holder_id: holderOf(chain), named_id: null },
      ...{ stopped_at: null, stopped_by: null, stopped_by_member: null },
    })
    .execute()
  return id
}
