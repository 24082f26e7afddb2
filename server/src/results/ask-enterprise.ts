import type { ResultKind } from '@yigen/domain/results/result-kind.ts'
import type { Period } from '@yigen/domain/results/result-period.ts'
import { resultNotices } from '@yigen/domain/results/results.slice.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { tell } from '#notices/tell.ts'
import { contactsOf } from '#requests/people-of-request.ts'
import type { FollowedEnterprise } from './lock-followed.ts'
import { toldOf } from './said-of-result.ts'

type Asked = { id: string; kind: ResultKind; period: Period; enterprise: Pick<FollowedEnterprise, 'districtId' | 'id' | 'name'> }

/** The enterprise's people are asked at the door to confirm; without an account nobody hears of it, and silence never confirms. R16.2 */
export async function askEnterprise(trx: Transaction<DB>, asked: Asked, now: Temporal.Instant): Promise<void> {
  const { districtId, id } = asked.enterprise
  await tell(trx, districtId, resultNotices.toConfirm, { to: await contactsOf(trx, districtId, id), ...toldOf(asked, {}) }, now)
}
