import { z } from 'zod'
import { promiseUnits } from '#calendar/time-promise.ts'
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
