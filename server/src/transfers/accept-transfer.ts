import { whyNotAnOfficer } from '@yigen/domain/assignments/assignment-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { AcceptTransfer, TransferAccepted } from '@yigen/domain/transfers/transfer.ts'
import { whyNotLeave, whyNotOfficerThere, whyNotTakeMatters } from '@yigen/domain/transfers/transfer-steps.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { findCandidate } from '#assignments/candidate.queries.ts'
import type { DB } from '#database/schema.ts'
import { lockKnown } from '#enterprises/known-in-district.ts'
import { letGoEnterprise } from '#enterprises/let-go-enterprise.ts'
import { keepFilesAcross } from '#files/keep-files-across.ts'
import { type OpenMatter, readOpenMatters } from '#requests/open-matters.ts'
import { endTransfer } from './end-transfer.ts'
import { readLeaving } from './leaving.queries.ts'
import { type LockedTransfer, lockTransfer } from './lock-transfer.ts'
import { takeEnterprise } from './take-enterprise.ts'
import { takeMatters } from './take-matters.ts'
import { tellOfAcceptance } from './tell-of-acceptance.ts'

/**
 * The district where the enterprise moved takes it over, with an officer named: its open matters end there and go on here with their receipt, their due times and their clocks, and the row that it leaves
 * needs no officer any more. Until this moment the first district was responsible, from now on this one is. R18.4, R3.1
 */
export async function acceptTransfer(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { officerId }: z.output<typeof AcceptTransfer>,
  folder: string,
  now: Temporal.Instant,
): Promise<z.output<typeof TransferAccepted>> {
  const transfer = await lockTransfer(trx, actor, id, 'acceptTransfer')
  const officer = await findCandidate(trx, actor.districtId, officerId, 'officerId')
  refuseIf(whyNotAnOfficer(officer))
  const { districtId, enterpriseId } = transfer
  const leaving = await readLeaving(trx, districtId, enterpriseId)
  refuseIf(whyNotLeave(leaving))
  const matters = await mattersToTake(trx, transfer, now)
  const kept = await keepFilesAcross(trx, folder, { districtId, requestIds: matters.map(matter => matter.id) }, actor.districtId)
  const known = await lockKnown(trx, actor.districtId, { name: transfer.enterpriseName, code: transfer.code })
  refuseIf(whyNotOfficerThere(known, officerId))
  const toEnterpriseId = await takeEnterprise(trx, actor, transfer, { known, officer }, now)
  const set = { status: 'accepted', to_enterprise_id: toEnterpriseId, officer_id: officerId, answered_by: actor.memberId } as const
  await endTransfer(trx, actor, transfer, set, now)
  await letGoEnterprise(trx, actor, { districtId, id: enterpriseId, state: leaving.state }, now)
  await tellOfAcceptance(trx, actor, { ...transfer, toEnterpriseId }, { officer, count: matters.length }, now)
  await takeMatters(trx, actor, transfer, { enterpriseId: toEnterpriseId, officerId }, { matters, kept }, now)
  return { id, status: 'accepted', enterpriseId: toEnterpriseId, matters: matters.length, at: now }
}

/** All that are open now; one that was filed while the others were being held is not held with them. */
async function mattersToTake(
  trx: Transaction<DB>,
  { districtId, enterpriseId, matterIds }: LockedTransfer,
  now: Temporal.Instant,
): Promise<OpenMatter[]> {
  const matters = await readOpenMatters(trx, districtId, enterpriseId, now)
  if (matters.some(({ id }) => !matterIds.has(id))) throw new Refused(refusal(refusals.statusMoved))
  refuseIf(whyNotTakeMatters(matters.filter(({ replyHeld }) => replyHeld).map(({ number }) => number)))
  return matters
}
