import { liftLevelWords } from '@yigen/domain/lifts/lift-level.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Author } from '#history/record.ts'
import { chainOf } from '#people/chain.queries.ts'
import { others } from '#requests/people-of-request.ts'
import type { RowOfLift } from './lift.queries.ts'

type Of = Pick<RowOfLift, 'id' | 'districtId' | 'askedId' | 'enterpriseId' | 'subjectKind' | 'subjectId'>

/** Which level, as words of the record. */
export const levelBlank = ({ level }: Pick<RowOfLift, 'level'>) => liftLevelWords[level]

/** What is done stands in the record of the district whose matter it is, whoever did it. R12.3, R18.1 */
export const authorOf = (actor: Actor, { districtId }: Pick<Of, 'districtId'>): Author => ({ ...actor, districtId })

export const aboutLift = ({ id, enterpriseId, subjectKind, subjectId }: Of) =>
  ({ subject: { kind: 'lift', id }, enterpriseId, requestId: subjectKind === 'request' ? subjectId : null }) as const

/** The same in the bell of the level that was asked, where another district's enterprise is none. */
export const aboutAtLevel = (lift: Of) =>
  lift.askedId === lift.districtId
    ? aboutLift(lift)
    : ({ subject: { kind: 'lift', id: lift.id }, enterpriseId: null, requestId: null } as const)

type Asked = Pick<RowOfLift, 'districtId' | 'proposedById' | 'decidedById' | 'officerId' | 'enterpriseId'>

/** Who asks hears what becomes of it: who proposed it, who lent it up, the officer and the officer's minister, where it is about an enterprise; nobody of their own act. */
export async function askersOf(trx: Transaction<DB>, { memberId }: Actor, lift: Asked, now: Temporal.Instant): Promise<string[]> {
  const minister = lift.enterpriseId === null ? null : (await chainOf(trx, lift.districtId, lift, now)).minister
  return others([lift.proposedById, lift.decidedById, lift.officerId, minister?.id], memberId)
}
