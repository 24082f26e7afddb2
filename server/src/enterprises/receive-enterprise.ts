import { randomUUIDv7 } from 'node:crypto'
import { isFollowed, waitingKinds } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { sql, type Transaction } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import type { KnownInDistrict } from './known-in-district.ts'

type From = { districtId: string; enterpriseId: string }
type By = { districtId: string; memberId: string }

/** An enterprise of another district comes into this register, with its facts, and is followed here, however it stood there. Returns its id here. R2.1, R18.4 */
export async function receiveEnterprise(
  trx: Transaction<DB>,
  from: From,
  by: By,
  known: KnownInDistrict | null,
  now: Temporal.Instant,
): Promise<string> {
  const id = known?.id ?? randomUUIDv7()
  await (known ? followKnown(trx, from, by, known, now) : insertComing(trx, from, by, id, now))
  await carryFacts(trx, from, { districtId: by.districtId, enterpriseId: id })
  return id
}

const insertComing = (trx: Transaction<DB>, from: From, by: By, id: string, now: Temporal.Instant) =>
  sql`
    insert into enterprise (district_id, id, name, code, kind, building, address, industry, note, created_by, created_at, touched_at)
    select ${by.districtId}, ${id}::uuid, e.name, e.code, e.kind, e.building, e.address, e.industry, e.note, ${by.memberId}::uuid, ${now}::timestamptz, ${now}::timestamptz
    from enterprise e where e.district_id = ${from.districtId} and e.id = ${from.enterpriseId}`.execute(trx)

/** What is written of it here stays, and what is not is filled in; one that was over is followed again. */
const followKnown = (trx: Transaction<DB>, from: From, { districtId }: By, known: KnownInDistrict, now: Temporal.Instant) =>
  sql`
    update enterprise e set code = coalesce(e.code, o.code), kind = case when ${oneOf(sql`e.kind`, waitingKinds)} then e.kind else o.kind end,
      state = case when e.state = 'landed' then e.state else 'following' end, touched_at = ${now},
      building = coalesce(nullif(e.building, ''), o.building), address = coalesce(nullif(e.address, ''), o.address),
      industry = coalesce(nullif(e.industry, ''), o.industry), note = coalesce(nullif(e.note, ''), o.note) ${isFollowed(known.state) ? sql`` : sql`, officer_id = null`}
    from enterprise o where o.district_id = ${from.districtId} and o.id = ${from.enterpriseId} and e.district_id = ${districtId} and e.id = ${known.id}`.execute(
    trx,
  )

/** Each with its correction, under ids of their own; one that went from here and comes back is here already. R2.3 */
const carryFacts = (trx: Transaction<DB>, from: From, to: From) =>
  sql`
    with old as (
      select f.*, h.id as here, coalesce(h.id, gen_random_uuid()) as new_id
      from fact f left join lateral (
        select x.id from fact x
        where x.district_id = ${to.districtId} and x.enterprise_id = ${to.enterpriseId} and x.kind = f.kind and x.period = f.period and x.source = f.source
          and (x.number, x.words, x.day) is not distinct from (f.number, f.words, f.day) and x.recorded_by = f.recorded_by and x.recorded_at = f.recorded_at limit 1) h on true
      where f.district_id = ${from.districtId} and f.enterprise_id = ${from.enterpriseId})
    insert into fact (district_id, id, enterprise_id, kind, period, number, words, day, source, corrects, recorded_by, recorded_at)
    select ${to.districtId}, f.new_id, ${to.enterpriseId}::uuid, f.kind, f.period, f.number, f.words, f.day, f.source,
      (select c.new_id from old c where c.id = f.corrects), f.recorded_by, f.recorded_at from old f where f.here is null`.execute(trx)
