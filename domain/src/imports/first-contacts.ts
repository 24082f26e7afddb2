import { z } from 'zod'
import type { FirstContactDue } from '#assignments/first-contact-due.ts'
import { firstContactWays, perDayLimits } from './first-contact-ways.ts'

/** R2.4, R3.6: what the minister says of first contacts when an import is written; kept with it. */
export const ImportEnterprises = z
  .strictObject({
    firstContacts: z.enum(firstContactWays).default('due'),
    perDay: z.number().int().min(perDayLimits.least).max(perDayLimits.most).default(perDayLimits.usual),
  })
  .meta({ examples: [{ firstContacts: 'served' }, { firstContacts: 'spread', perDay: 5 }] })
export type ImportChoices = z.output<typeof ImportEnterprises>

/** Where nothing is said. */
export const asEver: ImportChoices = { firstContacts: 'due', perDay: perDayLimits.usual }

/** An officer whom an import gives enterprises, and how many. */
export const Given = z.object({ officerId: z.string(), name: z.string(), count: z.number().int() }).meta({ id: 'RosterGiven' })

/**
 * When the first contact with each of one officer's enterprises is due, in their order: `perDay` of them by the end of each working day
 * from the next on. R3.6
 */
export const contactPromise = ({ firstContacts, perDay }: ImportChoices, position: number): FirstContactDue => {
  if (firstContacts === 'due') return 'usual'
  return firstContacts === 'served' ? 'none' : { amount: Math.floor(position / perDay) + 1, unit: 'workingDays' }
}
