import { type ResultKind, verifierOfResult } from '@yigen/domain/results/result-kind.ts'
import type { Period } from '@yigen/domain/results/result-period.ts'
import { resultNotices } from '@yigen/domain/results/results.slice.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { superiorOf } from '#declines/superiors.queries.ts'
import { tell } from '#notices/tell.ts'
import { chainOf } from '#people/chain.queries.ts'
import { readGates } from '#projects/gates.queries.ts'
import { taxClerks } from '#projects/tax-clerks.queries.ts'
import { others } from '#requests/people-of-request.ts'
import type { FollowedEnterprise } from './lock-followed.ts'
import { toldOf } from './said-of-result.ts'

type Recorded = { id: string; kind: ResultKind; period: Period; enterprise: FollowedEnterprise; recordedBy: string }

/** Whoever verifies what was just recorded is told: the minister or the next superior who took no part (R1.4), of tax the clerks of the tax bureau. R16.2 */
export async function askSecond(trx: Transaction<DB>, recorded: Recorded, now: Temporal.Instant): Promise<void> {
  const { districtId } = recorded.enterprise
  const to = verifierOfResult(recorded.kind) === 'tax' ? await clerks(trx, districtId) : await superior(trx, recorded, now)
  await tell(trx, districtId, resultNotices.toVerify, { to: others(to, recorded.recordedBy), ...toldOf(recorded, {}) }, now)
}

const clerks = async (trx: Transaction<DB>, districtId: string) => taxClerks(trx, districtId, (await readGates(trx, districtId)).taxUnitId)

async function superior(trx: Transaction<DB>, { enterprise, recordedBy }: Recorded, now: Temporal.Instant) {
  const { districtId, officerId, id: enterpriseId } = enterprise
  const chain = await chainOf(trx, districtId, { officerId, enterpriseId }, now)
  return [(await superiorOf(trx, districtId, chain, new Set([officerId ?? '', recordedBy]), now))?.id]
}
