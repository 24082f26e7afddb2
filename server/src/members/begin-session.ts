import { memberHistory } from '@yigen/domain/members/members.slice.ts'
import type { Role } from '@yigen/domain/members/role.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type Author, record } from '#history/record.ts'
import type { Caller } from '#http/caller.ts'
import { type OpenedSession, openSession } from '#http/open-session.ts'
import { rememberDevice } from './known-devices.ts'

/** A session, and the cookie by which the browser is known from now on; none until the second step is shown. */
export type Welcome = OpenedSession & { device: string | null }
export type Proven = Author & { memberId: string; roles: readonly Role[] }

/** Who proved to be the person is signed in: on record, in a browser that is known from now on. Who owes a second step has shown the password, and no more. */
export async function beginSession(
  trx: Transaction<DB>,
  person: Proven,
  caller: Caller,
  now: Temporal.Instant,
  secondStepShown = false,
): Promise<Welcome> {
  const opened = await openFor(trx, person, caller, now, secondStepShown)
  const kind = opened.secondStepDue ? memberHistory.passwordShown : memberHistory.signedIn
  await record(trx, person, kind, { subject: { kind: 'member', id: person.memberId }, data: { address: caller.address } }, now)
  return opened
}

/** The same for who is on record already: by a link. */
export async function openFor(
  trx: Transaction<DB>,
  { memberId, districtId, roles }: Omit<Proven, 'name' | 'unitName'>,
  caller: Caller,
  now: Temporal.Instant,
  secondStepShown = false,
): Promise<Welcome> {
  const opened = await openSession(trx, { id: memberId, districtId, roles, secondStepShown }, caller, now)
  return { ...opened, device: opened.secondStepDue ? null : await rememberDevice(trx, memberId, caller.device, now) }
}
