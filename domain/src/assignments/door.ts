import { z } from 'zod'
import { PersonToCall } from '#enterprises/enterprise.ts'
import { Instant } from '#wire/instant.ts'
import { Id } from '#wire/text.ts'

/** What an enterprise's contact sees first: who follows each of their enterprises, and how much is open there. R11.1 */
export const Door = z
  .object({
    enterprises: z.array(
      z.object({
        id: Id,
        name: z.string(),
        officer: PersonToCall.nullable(),
        /** since when this officer has followed it without a break */
        officerSince: Instant.nullable(),
        /** set while the officer is on leave: when the deputy hands back */
        officerBackAt: Instant.nullable(),
        deputy: PersonToCall.nullable(),
        /** holds the matters while there is no officer (R3.2), or officer and deputy are both away (R3.4) */
        minister: PersonToCall.nullable(),
        openRequests: z.number().int(),
        requests: z.number().int(),
        /** landing projects under way or landed */
        projects: z.number().int(),
        /** its results that it has not confirmed yet. R16.2 */
        results: z.number().int(),
        /** visits for which it is asked to agree. R20.1 */
        visits: z.number().int(),
        /** site-selection opinions that were issued for it. R20.4 */
        siteOpinions: z.number().int(),
        /** the contact's own number as the enterprise's register has it; where to call back */
        contactPhone: z.string(),
        /** the district to which it moved, where it is served now, or from which it came. R18.4 */
        moved: z.object({ direction: z.enum(['went', 'came']), districtName: z.string(), at: Instant }).nullable(),
      }),
    ),
  })
  .meta({ id: 'Door' })
