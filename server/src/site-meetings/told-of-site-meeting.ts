import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { contactsOf, others } from '#requests/people-of-request.ts'
import { peopleAsked } from './guests.queries.ts'

type Meeting = {
  id: string
  districtId: string
  enterpriseId: string
  officerId: string | null
  leaderId: string | null
  enterpriseAsked: boolean
}

/** Who hears of a meeting: who is asked to it, the enterprise's people if they are, and the officer and leader of the project; not who acts. */
export async function toldOfMeeting(trx: Transaction<DB>, meeting: Meeting, self: string, now: Temporal.Instant): Promise<string[]> {
  const { id, districtId, enterpriseId, officerId, leaderId, enterpriseAsked } = meeting
  const contacts = enterpriseAsked ? await contactsOf(trx, districtId, enterpriseId) : []
  return others([...(await peopleAsked(trx, districtId, id, now)), ...contacts, officerId, leaderId], self)
}

/** What a row of the record or a notice is about. */
export const aboutMeeting = ({ id, enterpriseId }: Pick<Meeting, 'id' | 'enterpriseId'>) =>
  ({ subject: { kind: 'siteMeeting', id }, enterpriseId }) as const
