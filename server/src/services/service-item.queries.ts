import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import { serviceRefusals } from '@yigen/domain/services/services.slice.ts'
import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'

export type PromisedItem = { code: string; version: number; nameZh: string; nameEn: string; promise: TimePromise }

/** The version of that day, or the first one after it: what a matter begun then is promised (R4.6). 400 when the catalogue has no such item. */
export async function itemOn(db: Kysely<DB>, code: string, day: Temporal.Instant): Promise<PromisedItem> {
  const row = await db
    .selectFrom('service_item')
    .select(['code', 'version', 'name_zh', 'name_en', 'promise_amount', 'promise_unit'])
    .where('code', '=', code)
    .where(eb => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', day)]))
    .orderBy('version')
    .executeTakeFirst()
  if (!row) throw new Refused(refusal(serviceRefusals.unknownService, { code }, { field: 'serviceCode' }))
  return promised(row)
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
