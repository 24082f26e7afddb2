import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import { serviceRefusals } from '@yigen/domain/services/services.slice.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

export type PromisedItem = { code: string; version: number; nameZh: string; nameEn: string; promise: TimePromise }

/** The version of that day, or the first one after it: what a matter begun then is promised (R4.6). 400 when the catalogue has no such item. */
export async function itemOn(db: Kysely<DB>, code: string, day: Temporal.Instant): Promise<PromisedItem> {
  const { rows } = await sql<{ item: PromisedItem | null }>`select ${itemOnDay(code, day)} as item`.execute(db)
  return knownItem(code, rows[0]?.item ?? null)
}

/** The same as a column of a larger statement; null when there is none, or none is asked for. */
export const itemOnDay = (code: string | null, day: Temporal.Instant) => sql<PromisedItem | null>`(
  select json_build_object('code', s.code, 'version', s.version, 'nameZh', s.name_zh, 'nameEn', s.name_en,
    'promise', json_build_object('amount', s.promise_amount, 'unit', s.promise_unit))
  from service_item s where s.code = ${code} and (s.valid_until is null or s.valid_until > ${day}) order by s.version limit 1)`

export function knownItem(code: string, item: PromisedItem | null): PromisedItem {
  if (!item) throw new Refused(refusal(serviceRefusals.unknownService, { code }, { field: 'serviceCode' }))
  return item
}

/** The version a request was filed under. */
export async function itemInVersion(db: Kysely<DB>, code: string | null, version: number | null): Promise<PromisedItem | null> {
  if (code === null || version === null) return null
  const row = await db
    .selectFrom('service_item')
    .select(['code', 'version', 'name_zh', 'name_en', 'promise_amount', 'promise_unit'])
    .where('code', '=', code)
    .where('version', '=', version)
    .executeTakeFirst()
  return row ? promised(row) : null
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
