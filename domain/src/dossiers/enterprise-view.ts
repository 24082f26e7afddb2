import { z } from 'zod'
import { Contact, EnterpriseRow, Person } from '#enterprises/enterprise.ts'
import { enterpriseSteps } from '#enterprises/enterprise-steps.ts'
import { Fact } from '#enterprises/fact.ts'
import { RatingShares } from '#ratings/rating.ts'
import { Instant } from '#wire/instant.ts'
import { Id } from '#wire/text.ts'

/** One enterprise, one page: what the register keeps of it, with what the other slices know. R11.1 */
export const EnterpriseView = z
  .object({
    ...EnterpriseRow.shape,
    address: z.string(),
    note: z.string(),
    createdAt: Instant,
    officer: Person.nullable(),
    officerSince: Instant.nullable(),
    officerCount: z.number().int(),
    deputy: Person.nullable(),
    minister: Person.nullable(),
    firstContact: z.object({ clockId: Id, dueAt: Instant, startedAt: Instant, stoppedAt: Instant.nullable() }).nullable(),
    contacts: z.array(Contact),
    facts: z.array(Fact),
    /** of the last year (R8) */
    ratings: RatingShares,
    /** the steps the actor can take now */
    may: z.array(z.enum(enterpriseSteps)),
  })
  .meta({ id: 'Enterprise' })
