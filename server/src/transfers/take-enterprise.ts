import type { Candidate } from '@yigen/domain/assignments/assignment-steps.ts'
import { isFollowed } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import { beginAssignments } from '#assignments/begin-assignments.ts'
import type { DB } from '#database/schema.ts'
import type { KnownInDistrict } from '#enterprises/known-in-district.ts'
import { receiveContacts } from '#enterprises/receive-contacts.ts'
import { receiveEnterprise } from '#enterprises/receive-enterprise.ts'
import type { RowOfTransfer } from './transfer.queries.ts'

type With = { known: KnownInDistrict | null; officer: Candidate }

/** Its row in this register, its people, and its officer from this instant, who is to make contact within 24 hours; who follows it here already goes on. Returns the row's id. R3.1, R3.6, R18.4 */
export async function takeEnterprise(
  trx: Transaction<DB>,
  actor: Actor,
  { districtId, enterpriseId, enterpriseName }: RowOfTransfer,
  { known, officer }: With,
  now: Temporal.Instant,
): Promise<string> {
  const from = { districtId, enterpriseId }
  const id = await receiveEnterprise(trx, from, actor, known, now)
  await receiveContacts(trx, actor, from, id, now)
  const followedAlready = known !== null && isFollowed(known.state) && known.officerId !== null
  if (followedAlready) return id
  const beginning = { enterpriseId: id, enterpriseName, officerId: officer.id, officerName: officer.name, reason: '' }
  await beginAssignments(trx, actor, [beginning], now)
  return id
}
