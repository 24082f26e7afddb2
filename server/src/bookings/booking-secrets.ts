import { createHmac, randomBytes } from 'node:crypto'

/** Of 128 bits, on a card that anybody may read. */
export const makeToken = (): string => randomBytes(16).toString('base64url')

/** The link of what is booked with a ticket: known to who has the ticket, also when the answer was lost and the step is taken once more. */
export const linkOf = (ticket: string): string =>
  createHmac('sha256', ticket).update('link of the booking').digest().subarray(0, 16).toString('base64url')
