import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Passing, PeopleChanged } from '#slice/follows.ts'
import { isThere } from './feed.queries.ts'

/** Whose account is barred or ended made addresses that are void with it, and stay so when it opens again. */
export async function endWithAccount(
  trx: Transaction<DB>,
  { districtId, memberIds }: PeopleChanged,
  now: Temporal.Instant,
): Promise<Passing[]> {
  await sql`
    update feed f set ended_at = ${now} from member m
    where f.district_id = ${districtId} and f.made_by = any(${[...memberIds]}::uuid[]) and f.ended_at is null and m.id = f.made_by and not ${isThere}`.execute(
    trx,
  )
  return []
}
