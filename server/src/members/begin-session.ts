import { memberHistory } from '@yigen/domain/members/members.slice.ts'
import type { Role } from '@yigen/domain/members/role.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type Author, record } from '#history/record.ts'
import type { Caller } from '#http/caller.ts'
import { type OpenedSession, openSession } from '#http/open-session.ts'
import { rememberDevice } from './known-devices.ts'

/** A session, and the cookie by which the browser is known from now on. */
export type Welcome = OpenedSession & { device: string }
export type Proven = Author & { memberId: string; roles: readonly Role[] }

/** Who proved to be the person is signed in: on record, in a browser that is known from now on. */
export async function beginSession(trx: Transaction<DB>, person: Proven, caller: Caller, now: Temporal.Instant): Promise<Welcome> {
  const { memberId, districtId, roles } = person
  await record(trx, person, memberHistory.signedIn, { subject: { kind: 'member', id: memberId }, data: { address: caller.address } }, now)
  const device = await rememberDevice(trx, memberId, caller.device, now)
  return { ...(await openSession(trx, { id: memberId, districtId, roles }, caller, now)), device }
}
