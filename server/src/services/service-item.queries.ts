import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { serviceRefusals } from '@yigen/domain/services/services.slice.ts'
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

export type PromisedItem = { code: string; version: number; nameZh: string; nameEn: string; promise: TimePromise }

/** The version of that day, or the first one after it: what a matter begun then is promised (R4.6). 400 when the catalogue has no such item. */
export async function itemOn(db: Kysely<DB>, districtId: string, code: string, day: Temporal.Instant): Promise<PromisedItem> {
  const { rows } = await sql<{ item: PromisedItem | null }>`select ${itemOnDay(districtId, code, day)} as item`.execute(db)
  return knownItem(code, rows[0]?.item ?? null)
}

/** The same as a column of a larger statement; null when there is none, or none is asked for. */
export const itemOnDay = (districtId: string, code: string | null, day: Temporal.Instant) => sql<PromisedItem | null>`(
  select json_build_object('code', s.code, 'version', s.version, 'nameZh', s.name_zh, 'nameEn', s.name_en,
    'promise', json_build_object('amount', s.promise_amount, 'unit', s.promise_unit))
  from service_item s where s.district_id = ${districtId} and s.code = ${code} and (s.valid_until is null or s.valid_until > ${day}) order by s.version limit 1)`

export function knownItem(code: string, item: PromisedItem | null): PromisedItem {
  if (!item) throw new Refused(refusal(serviceRefusals.unknownService, { code }, { field: 'serviceCode' }))
  return item
}

/** The version a request was filed under. */
export async function itemInVersion(
  db: Kysely<DB>,
  districtId: string,
  code: string | null,
  version: number | null,
): Promise<PromisedItem | null> {
  if (code === null || version === null) return null
  const row = await db
    .selectFrom('service_item')
    .select(['code', 'version', 'name_zh', 'name_en', 'promise_amount', 'promise_unit'])
    .where('district_id', '=', districtId)
    .where('code', '=', code)
    .where('version', '=', version)
    .executeTakeFirst()
  return row ? promised(row) : null
}

type Sql = RawBuilder<unknown>

/** The item as it last was, joined to what names it by its code alone. */
export const newestItemAs = (name: Sql, districtId: Sql, code: Sql) => sql`
  left join lateral (
    select x.name_zh, x.name_en from service_item x where x.district_id = ${districtId} and x.code = ${code} order by x.version desc limit 1
  ) ${name} on true`

/** A name stands once in today's catalogue (409). */
export async function refuseTakenItem(trx: Transaction<DB>, districtId: string, name: string, except: string | null): Promise<void> {
  const other = await trx
    .selectFrom('service_item')
    .select('code')
    .where('district_id', '=', districtId)
    .where('name_zh', '=', name)
    .where('valid_until', 'is', null)
    .where('code', 'is distinct from', except)
    .executeTakeFirst()
  if (other) throw new Refused(refusal(refusals.nameTaken, { name }, { field: 'nameZh' }))
}

const promised = (row: {
  code: string
  version: number
  name_zh: string
  name_en: string
  promise_amount: number
  promise_unit: TimePromise['unit']
}): PromisedItem => ({
  code: row.code,
  version: row.version,
  nameZh: row.name_zh,
  nameEn: row.name_en,
  promise: { amount: row.promise_amount, unit: row.promise_unit },
})
