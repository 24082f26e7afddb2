import type { CreateFirstAdministrator } from '@yigen/domain/members/member.ts'
import { memberRefusals } from '@yigen/domain/members/members.slice.ts'
import { whyNotPassword } from '@yigen/domain/members/password.ts'
import { districtHistory } from '@yigen/domain/organisations/organisations.slice.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import type { Caller } from '#http/caller.ts'
import { openSession } from '#http/open-session.ts'
import { startDistrict } from '#organisations/start-district.ts'
import { endInvitations } from './create-invitation.ts'
import { createMember } from './create-member.ts'
import { openInvitation } from './invitation.queries.ts'
import { rememberDevice } from './known-devices.ts'
import { setPassword } from './set-password.ts'
import type { Welcome } from './sign-in.ts'

/** Whoever holds the link printed at the first start opens the district and becomes its first system administrator; once only. R1.5 */
export async function createFirstAdministrator(
  trx: Transaction<DB>,
  { token, name, loginName, password }: z.output<typeof CreateFirstAdministrator>,
  caller: Caller,
  now: Temporal.Instant,
): Promise<Welcome> {
  const { purpose, districtId } = await openInvitation(trx, token, now)
  if (purpose !== 'first-administrator') throw new Refused(refusal(memberRefusals.linkSpent))
  if (await hasActiveMember(trx, districtId)) throw new Refused(refusal(memberRefusals.started))
  refuseIf(whyNotPassword(password, loginName))

  await startDistrict(trx, districtId)
  const roles = ['systemAdministrator'] as const
  const memberId = await createMember(trx, { districtId, unitId: districtId, name, loginName, roles, state: 'active' }, now)
  await setPassword(trx, memberId, loginName, password, now)
  await endInvitations(trx, { districtId, memberId: null }, now)
  await record(
    trx,
    { districtId, memberId, name, unitName: '' },
    districtHistory.started,
    { subject: { kind: 'district', id: districtId }, data: { loginName } },
    now,
  )
  const device = await rememberDevice(trx, memberId, caller.device, now)
  return { ...(await openSession(trx, { id: memberId, districtId, roles }, caller, now)), device }
}

async function hasActiveMember(trx: Transaction<DB>, districtId: string): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    select exists (select from member where district_id = ${districtId} and state = 'active') as there`.execute(trx)
  return rows[0]?.there ?? false
}
