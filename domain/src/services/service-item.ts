import { z } from 'zod'
import { promiseUnits } from '#calendar/time-promise.ts'
import type { Sentence } from '#wire/language.ts'

export const phases = ['talk', 'sign', 'register', 'build', 'invoice', 'staff', 'grow'] as const
export type Phase = (typeof phases)[number]
export const phaseWords: Record<Phase, Sentence> = {
  talk: { zh: '洽谈选址', en: 'talks and site' },
  sign: { zh: '签约', en: 'signing' },
  register: { zh: '注册办照', en: 'registration' },
  build: { zh: '报建装修', en: 'building' },
  invoice: { zh: '税务开票', en: 'tax and invoicing' },
  staff: { zh: '人才', en: 'people' },
  grow: { zh: '政策融资', en: 'growth' },
}

export const officerDeeds = ['accompany', 'issue', 'coordinate', 'onBehalf'] as const
export type OfficerDeed = (typeof officerDeeds)[number]
export const deedWords: Record<OfficerDeed, Sentence> = {
  accompany: { zh: '陪同办理', en: 'goes along' },
  issue: { zh: '出具文书', en: 'issues a document' },
  coordinate: { zh: '协调部门', en: 'coordinates' },
  onBehalf: { zh: '受托代办', en: 'acts on behalf' },
}

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
