import { type SecondStepChange, secondStepNotices } from '@yigen/domain/second-steps/second-steps.slice.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { tell } from '#notices/tell.ts'
import type { Whose } from './second-step.queries.ts'

/** The owner hears of each change of what signs them in: it may have been somebody else. */
export const tellOfChange = (trx: Transaction<DB>, { districtId, memberId }: Whose, what: SecondStepChange, now: Temporal.Instant) =>
  tell(trx, districtId, secondStepNotices.changed, { to: [memberId], subject: { kind: 'member', id: memberId }, data: { what } }, now)
