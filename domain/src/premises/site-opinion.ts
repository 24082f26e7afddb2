import { z } from 'zod'
import { Day, Instant } from '#wire/instant.ts'
import { Id, Page, words } from '#wire/text.ts'
import { leastCompared, mostCompared } from './compared-limits.ts'
import { premisesUses } from './premises-use.ts'

/** What the enterprise looks for, what speaks for and against each, which one is recommended, and why. R20.4 */
export const IssueSiteOpinion = z
  .strictObject({
    projectId: Id.nullable().default(null),
    needs: words(300),
    premises: z
      .array(z.strictObject({ id: Id, words: words(300) }))
      .min(leastCompared)
      .max(mostCompared),
    recommendedId: Id,
    why: words(600),
  })
  .meta({
    examples: [
      {
        needs: '研发办公约 800 ㎡，12 月下旬入驻，近地铁。',
        premises: [
          { id: '019a0c3e-0000-7000-8000-000000000001', words: '面积合适，近地铁，装修可直接用。' },
          { id: '019a0c3e-0000-7000-8000-000000000002', words: '租金低，离地铁 1.5 公里。' },
        ],
        recommendedId: '019a0c3e-0000-7000-8000-000000000001',
        why: '面积、交通和入驻时间都符合，租金在预算内。',
      },
    ],
  })

/** Premises as they stood when the opinion was issued. */
const Compared = z
  .object({
    premisesId: Id,
    recommended: z.boolean(),
    words: z.string(),
    name: z.string(),
    address: z.string(),
    streetName: z.string(),
    unitName: z.string(),
    use: z.enum(premisesUses),
    area: z.int(),
    rentFen: z.int().nullable(),
    freeFrom: Day,
    ask: z.string(),
    phone: z.string(),
    note: z.string(),
    seenOn: Day,
  })
  .meta({ id: 'ComparedPremises' })

const shape = {
  id: Id,
  number: z.string(),
  enterpriseId: Id,
  enterpriseName: z.string(),
  project: z.object({ id: Id, name: z.string() }).nullable(),
  /** the one that is recommended */
  recommended: z.string(),
  issuedBy: z.string(),
  issuedAt: Instant,
}
export const SiteOpinionRow = z.object(shape).meta({ id: 'SiteOpinionRow' })
export const SiteOpinion = z
  .object({ ...shape, issuedUnit: z.string(), needs: z.string(), why: z.string(), premises: z.array(Compared) })
  .meta({ id: 'SiteOpinion' })

export const ListSiteOpinions = z.object({ ...Page, enterpriseId: Id.optional(), projectId: Id.optional() })
/** `mayIssue`: the reader may issue one for the enterprise or the project whose opinions were asked for. */
export const SiteOpinionList = z
  .object({ rows: z.array(SiteOpinionRow), mayIssue: z.boolean(), next: z.string().nullable() })
  .meta({ id: 'SiteOpinionList' })
export const SiteOpinionDone = z.object({ id: Id, number: z.string(), at: Instant }).meta({ id: 'SiteOpinionDone' })
