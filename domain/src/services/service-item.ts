import { z } from 'zod'
import { promiseUnits, TimePromise } from '#calendar/time-promise.ts'
import { Instant } from '#wire/instant.ts'
import { optionalWords, words } from '#wire/text.ts'
import { officerDeeds } from './officer-deed.ts'
import { phases } from './phase.ts'

/** One item of the service catalogue 服务清单 in one version. Promise 5 of the product. */
export const ServiceItem = z
  .object({
    code: z.string(),
    version: z.number().int(),
    nameZh: z.string(),
    nameEn: z.string(),
    phase: z.enum(phases),
    leadUnit: z.object({ id: z.string(), name: z.string() }),
    helpingUnits: z.array(z.object({ id: z.string(), name: z.string() })),
    promise: z.object({ amount: z.number().int(), unit: z.enum(promiseUnits) }),
    materialsZh: z.array(z.string()),
    materialsEn: z.array(z.string()),
    officerDoes: z.array(z.enum(officerDeeds)),
    hintZh: z.string(),
    hintEn: z.string(),
  })
  .meta({ id: 'ServiceItem' })
/** The catalogue in the versions of today, or what was retired from it in the last version it had; `filed`: only what matters were filed under. */
export const ListServiceItems = z.object({ retired: z.stringbool().default(false), filed: z.stringbool().default(false) })
export const ServiceItems = z.object({ rows: z.array(ServiceItem) }).meta({ id: 'ServiceItems' })

/** A version with when it held and who made it; nobody where the product brought it. The newest without an end is today's. R4.6 */
export const ServiceItemVersion = z
  .object({ ...ServiceItem.shape, validFrom: Instant, validUntil: Instant.nullable(), changedByName: z.string().nullable() })
  .meta({ id: 'ServiceItemVersion' })
export const ServiceItemVersions = z.object({ rows: z.array(ServiceItemVersion) }).meta({ id: 'ServiceItemVersions' })

const unitCode = z.string().min(2).max(40)
const materials = z.array(words(100)).max(30)

/** What an item says. English left empty is what the Chinese says. */
const content = {
  nameZh: words(40),
  nameEn: optionalWords(80).default(''),
  phase: z.enum(phases),
  leadUnitId: unitCode,
  helpingUnitIds: z.array(unitCode).max(10).default([]),
  promise: TimePromise,
  materialsZh: materials.default([]),
  materialsEn: materials.default([]),
  officerDoes: z.array(z.enum(officerDeeds)).max(officerDeeds.length).default([]),
  hintZh: optionalWords(200).default(''),
  hintEn: optionalWords(400).default(''),
}
const example = {
  nameZh: '出口退税辅导',
  phase: 'invoice' as const,
  leadUnitId: '440105-tax',
  helpingUnitIds: ['440105-service'],
  promise: { amount: 5, unit: 'workingDays' as const },
  materialsZh: ['报关单', '进项发票'],
  officerDoes: ['coordinate' as const],
  hintZh: '写清出口了什么、哪个月、申报到了哪一步。',
}

export const AddServiceItem = z.strictObject(content).meta({ examples: [example] })
/** A new version over the one that was seen; `restores` takes back into the catalogue what was retired. */
export const ChangeServiceItem = z
  .strictObject({ ...content, seen: z.int().min(1), restores: z.boolean().default(false) })
  .meta({ examples: [{ ...example, promise: { amount: 3, unit: 'workingDays' as const }, seen: 1 }] })
export const RetireServiceItem = z.strictObject({ seen: z.int().min(1) }).meta({ examples: [{ seen: 1 }] })
export const ServiceItemSaved = z.object({ code: z.string(), version: z.number().int() }).meta({ id: 'ServiceItemSaved' })
