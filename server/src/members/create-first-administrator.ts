import type { CreateFirstAdministrator } from '@yigen/domain/members/member.ts'
import { memberRefusals } from '@yigen/domain/members/members.slice.ts'
import { whyNotPassword } from '@yigen/domain/members/password.ts'
import { districtHistory, organisationRefusals } from '@yigen/domain/organisations/organisations.slice.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { tellChanged } from '#database/kept.ts'
import type { DB } from '#database/schema.ts'
import type { Env } from '#env.ts'
import { record } from '#history/record.ts'
import type { Caller } from '#http/caller.ts'
import { districtKept } from '#organisations/district-here.ts'
import { startDistrict } from '#organisations/start-district.ts'
import { followers } from '#slice/registry.ts'
import { openFor, type Welcome } from './begin-session.ts'
import { endInvitations } from './create-invitation.ts'
import { createMember } from './create-member.ts'
import { openInvitation } from './invitation.queries.ts'
import { setPassword } from './set-password.ts'

/** Whoever holds the link printed at the first start opens the district, the one it proposes or another, and becomes its first system administrator; once only. R1.5 */
export async function createFirstAdministrator(
  trx: Transaction<DB>,
  { token, name, loginName, password, districtId: chosen }: z.output<typeof CreateFirstAdministrator>,
  caller: Caller,
  env: Pick<Env, 'districtGiven'>,
  now: Temporal.Instant,
): Promise<Welcome> {
  const { purpose, districtId: proposed } = await openInvitation(trx, token, now)
  if (purpose !== 'first-administrator') throw new Refused(refusal(memberRefusals.linkSpent))
  const districtId = await chosenDistrict(trx, proposed, chosen ?? proposed, env)
  if (await hasActiveMember(trx, districtId)) throw new Refused(refusal(memberRefusals.started))
  refuseIf(whyNotPassword(password, loginName))

  await startDistrict(trx, districtId)
  if (districtId !== proposed) for (const follow of followers('districtBegun')) await follow(trx, districtId, now)
  await tellChanged(trx, districtKept)
  const roles = ['systemAdministrator'] as const
  const memberId = await createMember(trx, { districtId, unitId: districtId, name, loginName, roles, state: 'active' }, now)
  await setPassword(trx, memberId, loginName, password, now)
  await endInvitations(trx, { districtId: proposed, memberId: null }, now)
  await record(
    trx,
    { districtId, memberId, name, unitName: '' },
    districtHistory.started,
    { subject: { kind: 'district', id: districtId }, data: { loginName } },
    now,
  )
  return openFor(trx, { memberId, districtId, roles }, caller, now)
}

/** The one that the link proposes, or another of the tree, where the settings leave it open. R1.1 */
async function chosenDistrict(trx: Transaction<DB>, proposed: string, chosen: string, { districtGiven }: Pick<Env, 'districtGiven'>) {
  if (chosen === proposed) return chosen
  if (districtGiven) throw new Refused(refusal(organisationRefusals.districtGiven, {}, { field: 'districtId' }))
  const unit = await trx.selectFrom('unit').select('id').where('id', '=', chosen).where('level', '=', 'district').executeTakeFirst()
  if (!unit) throw new Refused(refusal(organisationRefusals.unknownUnit, { code: chosen }, { field: 'districtId' }))
  return unit.id
}

async function hasActiveMember(trx: Transaction<DB>, districtId: string): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    select exists (select from member where district_id = ${districtId} and state = 'active') as there`.execute(trx)
  return rows[0]?.there ?? false
}
