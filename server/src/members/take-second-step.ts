import { memberHistory } from '@yigen/domain/members/members.slice.ts'
import type { Sentence } from '@yigen/domain/wire/language.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type Author, record } from '#history/record.ts'
import { closeSessions } from '#http/close-sessions.ts'
import { followers } from '#slice/registry.ts'
import { forgetDevices } from './known-devices.ts'

type Whose = { districtId: string; id: string; name: string }

/** The password alone signs in from now on, until another second step is set up; whoever has the lost device is signed out. R1.6 */
export async function takeSecondStep(
  trx: Transaction<DB>,
  author: Author,
  { districtId, id, name }: Whose,
  by: Sentence,
  now: Temporal.Instant,
) {
  for (const follow of followers('secondStepTaken')) await follow(trx, { districtId, memberId: id }, now)
  await closeSessions(trx, id)
  await forgetDevices(trx, id)
  await record(trx, author, memberHistory.secondStepTaken, { subject: { kind: 'member', id }, data: { name, by } }, now)
}
