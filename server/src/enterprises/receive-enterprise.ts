import { randomUUIDv7 } from 'node:crypto'
import { isFollowed } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { KnownInDistrict } from './known-in-district.ts'

type From = { districtId: string; enterpriseId: string }
type By = { districtId: string; memberId: string }

/** An enterprise of another district comes into this register, with its facts, and is followed here, however it stood there; what is known of it here already stays, and one that was over is followed again. Returns its id here. R2.1, R18.4 */
export async function receiveEnterprise(
  trx: Transaction<DB>,
  from: From,
  by: By,
  known: KnownInDistrict | null,
  now: Temporal.Instant,
): Promise<string> {
  if (known) return followKnown(trx, from, by, known, now)
  const id = randomUUIDv7()
  await sql`
    insert into enterprise (district_id, id, name, code, kind, building, address, industry, note, created_by, created_at, touched_at)
    select ${by.districtId}, ${id}::uuid, e.name, e.code, e.kind, e.building, e.address, e.industry, e.note, ${by.memberId}::uuid, ${now}::timestamptz, ${now}::timestamptz
    from enterprise e where e.district_id = ${from.districtId} and e.id = ${from.enterpriseId}`.execute(trx)
  await carryFacts(trx, from, { districtId: by.districtId, enterpriseId: id })
  return id
}

async function followKnown(trx: Transaction<DB>, from: From, { districtId }: By, known: KnownInDistrict, now: Temporal.Instant) {
  const again = isFollowed(known.state) ? sql`` : sql`, officer_id = null`
  await sql`
    update enterprise e set code = coalesce(e.code, o.code), state = case when e.state = 'landed' then e.state else 'following' end, touched_at = ${now} ${again}
    from enterprise o where o.district_id = ${from.districtId} and o.id = ${from.enterpriseId} and e.district_id = ${districtId} and e.id = ${known.id}`.execute(
    trx,
  )
  return known.id
}

/** Each with its correction, under ids of their own. R2.3 */
const carryFacts = (trx: Transaction<DB>, from: From, to: From) =>
  sql`
    with old as (select f.*, gen_random_uuid() as new_id from fact f where f.district_id = ${from.districtId} and f.enterprise_id = ${from.enterpriseId})
    insert into fact (district_id, id, enterprise_id, kind, period, number, words, day, source, corrects, recorded_by, recorded_at)
    select ${to.districtId}, f.new_id, ${to.enterpriseId}::uuid, f.kind, f.period, f.number, f.words, f.day, f.source,
      (select c.new_id from old c where c.id = f.corrects), f.recorded_by, f.recorded_at from old f`.execute(trx)
