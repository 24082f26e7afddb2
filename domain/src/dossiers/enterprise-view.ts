import { z } from 'zod'
import { Contact, EnterpriseRow, Person, PersonToCall } from '#enterprises/enterprise.ts'
import { enterpriseSteps } from '#enterprises/enterprise-steps.ts'
import { Fact } from '#enterprises/fact.ts'
import { RatingShares } from '#ratings/rating.ts'
import { LatestResult } from '#results/result.ts'
import { TransferOfEnterprise } from '#transfers/transfer.ts'
import { Instant } from '#wire/instant.ts'
import { Id } from '#wire/text.ts'

/** One enterprise, one page: what the register keeps of it, with what the other slices know. R11.1 */
const EnterpriseToOffice = z
  .object({
    reader: z.literal('office'),
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
    /** as far as the reader sees those of a single enterprise. R16.6 */
    results: z.array(LatestResult),
    /** of the last year (R8) */
    ratings: RatingShares,
    /** the steps the actor can take now */
    may: z.array(z.enum(enterpriseSteps)),
    /** a landing project of it can be opened by the actor now. R13.1 */
    mayOpenProject: z.boolean(),
    /** it can be proposed to another district by the actor now. R18.4 */
    mayTransfer: z.boolean(),
    /** the last transfer that waits or was accepted. R18.4 */
    transfer: TransferOfEnterprise.nullable(),
  })
  .meta({ id: 'Enterprise' })

/** To the enterprise: who answers, by name and duty phone; nothing of the office's notes, facts and grades. R11.1, R11.3 */
const EnterpriseToItself = EnterpriseToOffice.omit({
  officerId: true,
  note: true,
  facts: true,
  results: true,
  ratings: true,
  mayOpenProject: true,
  mayTransfer: true,
  transfer: true,
})
  .extend({
    reader: z.literal('enterprise'),
    officer: PersonToCall.nullable(),
    deputy: PersonToCall.nullable(),
    minister: PersonToCall.nullable(),
  })
  .meta({ id: 'EnterpriseToItself' })

export const EnterpriseView = z.discriminatedUnion('reader', [EnterpriseToOffice, EnterpriseToItself]).meta({ id: 'EnterpriseView' })
