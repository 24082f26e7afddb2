import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { isMinisterOf } from '@yigen/domain/members/minister-of.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { ProposeTransfer, TransferProposed } from '@yigen/domain/transfers/transfer.ts'
import { whyNotProposeTransfer } from '@yigen/domain/transfers/transfer-steps.ts'
import { transferClocks, transferHistory, transferNotices } from '@yigen/domain/transfers/transfers.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { startClock } from '#clocks/start-clock.ts'
import type { DB } from '#database/schema.ts'
import { type LockedEnterprise, lockEnterprise } from '#enterprises/enterprise.queries.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { chainOf } from '#people/chain.queries.ts'
import { readOpenMatters } from '#requests/open-matters.ts'
import { others } from '#requests/people-of-request.ts'
import { readLeaving } from './leaving.queries.ts'
import { type ReceivingDistrict, receivingDistrict } from './receiving-districts.ts'
import { aboutThere, aboutTransfer, leftBehind } from './told-of-transfer.ts'

type Proposal = z.output<typeof ProposeTransfer>

/** An enterprise that moves is proposed to the district where it goes, with its open matters; until that one accepts, nothing changes here. R18.4 */
export async function proposeTransfer(
  trx: Transaction<DB>,
  actor: Actor,
  enterpriseId: string,
  proposal: Proposal,
  now: Temporal.Instant,
): Promise<z.output<typeof TransferProposed>> {
  const enterprise = await lockEnterprise(trx, actor, enterpriseId)
  const { relation, language } = enterprise.asker
  const relations = isMinisterOf(actor, enterprise.officerId) ? [relation, 'minister' as const] : [relation]
  refuseIf(whyNotProposeTransfer(await readLeaving(trx, actor.districtId, enterpriseId), { relations, language }))
  const to = await receivingDistrict(trx, actor.districtId, proposal.districtId)
  const id = randomUUIDv7()
  await insertTransfer(trx, actor, { id, enterpriseId, to, words: proposal.words }, now)
  const { holderId, deadline } = await startAnswer(trx, to.id, id, now)
  await tellOfProposal(trx, actor, { id, enterprise, to, words: proposal.words, holderId, dueAt: deadline.dueAt }, now)
  return { id, waitsFor: holderId ? await nameOfHolder(trx, holderId) : null, waitsUntil: deadline.dueAt, at: now }
}

const insertTransfer = (
  trx: Transaction<DB>,
  { districtId, memberId }: Actor,
  { id, enterpriseId, to, words }: { id: string; enterpriseId: string; to: ReceivingDistrict; words: string },
  now: Temporal.Instant,
) =>
  trx
    .insertInto('transfer')
    .values({
      ...{
        district_id: districtId,
        id,
        enterprise_id: enterpriseId,
        to_district_id: to.id,
        to_enterprise_id: null,
        status: 'proposed',
        words,
      },
      ...{ proposed_by: memberId, proposed_at: now, answered_by: null, officer_id: null, ended_at: null },
    })
    .execute()

/** With the line of what has no officer there: the default minister first. R3.2 */
async function startAnswer(trx: Transaction<DB>, districtId: string, id: string, now: Temporal.Instant) {
  return startClock(trx, {
    ...{
      districtId,
      kind: transferClocks.transfer,
      subject: { kind: 'transfer', id },
      enterpriseId: null,
      requestId: null,
      startedAt: now,
    },
    chain: await chainOf(trx, districtId, { officerId: null, enterpriseId: null }, now),
    promise: transferClocks.transfer.promise,
  })
}

const nameOfHolder = async (trx: Transaction<DB>, id: string) =>
  (await trx.selectFrom('member').select('name').where('id', '=', id).executeTakeFirst())?.name ?? null

type Proposed = {
  id: string
  enterprise: LockedEnterprise
  to: ReceivingDistrict
  words: string
  holderId: string | null
  dueAt: Temporal.Instant
}

async function tellOfProposal(
  trx: Transaction<DB>,
  actor: Actor,
  { id, enterprise, to, words, holderId, dueAt }: Proposed,
  now: Temporal.Instant,
) {
  const { districtId, memberId } = actor
  const about = { id, districtId, enterpriseId: enterprise.id }
  await record(trx, actor, transferHistory.proposed, { ...aboutTransfer(about), data: { district: to.name, words } }, now)
  const who = { who: actor.name, enterprise: enterprise.name, words }
  const here = await leftBehind(trx, actor, { ...about, officerId: enterprise.officerId, proposedById: memberId }, now)
  await tell(trx, districtId, transferNotices.proposed, { to: here, ...aboutTransfer(about), data: { ...who, district: to.name } }, now)
  const { length: count } = await readOpenMatters(trx, districtId, enterprise.id, now)
  const data = { ...who, from: await nameOfDistrict(trx, districtId), count, dueAt: dueAt.toString() }
  await tell(
    trx,
    to.id,
    transferNotices.asked,
    { to: others([holderId], memberId), ...aboutThere({ id, toEnterpriseId: null }), data },
    now,
  )
}

const nameOfDistrict = async (trx: Transaction<DB>, id: string) =>
  (await trx.selectFrom('unit').select('name').where('id', '=', id).executeTakeFirstOrThrow()).name
