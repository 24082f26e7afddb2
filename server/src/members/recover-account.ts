import { serverName } from '@yigen/domain/history/history-sentence.ts'
import { whoResets } from '@yigen/domain/members/account-change-acts.ts'
import { memberStateWords } from '@yigen/domain/members/member-state.ts'
import { memberHistory, memberNotices, memberRefusals } from '@yigen/domain/members/members.slice.ts'
import { administratorRoles, type Role } from '@yigen/domain/members/role.ts'
import { type Refusal, Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Sentence } from '@yigen/domain/wire/language.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { news, tellAll } from '#notices/tell.ts'
import { activeWith, overseersOf } from '#people/member.queries.ts'
import { createInvitation, linkOf } from './create-invitation.ts'
import { takeSecondStep } from './take-second-step.ts'

/** `without`: user names of administrators who cannot sign in either. `secondStep`: the device of the second step is lost as well, and it is taken away. */
export type Recovery = { loginName: string; reason: string; without: readonly string[]; secondStep?: boolean }

type Someone = { id: string; districtId: string; name: string; loginName: string; roles: Role[]; state: 'invited' | 'active' | 'disabled' }

/**
 * The last resort, taken on the server by whoever runs it: a link that sets the password of an administrator whom no two others can reset on the pages.
 * It is on record, and the person, the head of their unit, every administrator and every leader are told at once. R1.6
 */
export async function recoverAccount(
  trx: Transaction<DB>,
  { loginName, reason, without, secondStep }: Recovery,
  publicUrl: string,
  now: Temporal.Instant,
): Promise<{ link: string; expiresAt: Temporal.Instant }> {
  const member = await find(trx, loginName)
  const away = await Promise.all(without.map(name => find(trx, name)))
  refuseIf(whyNotRecover(member, await administratorsOf(trx, member, away)))
  const { districtId, id, name } = member
  const { token, expiresAt } = await createInvitation(trx, { districtId, memberId: id, purpose: 'reset', createdBy: null }, now)
  const subject = { kind: 'member' as const, id }
  const author = { districtId, memberId: null, name: serverName.zh, unitName: '' }
  await record(trx, author, memberHistory.recovered, { subject, data: { name, reason, others: alsoAway(away) } }, now)
  if (secondStep) await takeSecondStep(trx, author, member, { zh: reason, en: reason }, now)
  const data = { name, reason, memberId: id }
  await tellAll(
    trx,
    districtId,
    [
      news(memberNotices.recovered, { to: await toldOf(trx, member), subject, data }),
      news(memberNotices.yourRecovered, { to: [id], subject, data }),
      ...(secondStep ? [news(memberNotices.yourSecondStepTaken, { to: [id], subject, data: { by: serverName.zh, name } })] : []),
    ],
    now,
  )
  return { link: linkOf(publicUrl, token, 'desk'), expiresAt }
}

/** By the name they sign in with, locked. */
async function find(trx: Transaction<DB>, loginName: string): Promise<Someone> {
  const { rows } = await sql<Someone>`
    select m.id, m.district_id as "districtId", m.name, a.login_name as "loginName", m.roles, m.state
    from member m join account a on a.member_id = m.id where lower(a.login_name) = lower(${loginName}) for update of m`.execute(trx)
  if (!rows[0]) throw new Refused(refusal(memberRefusals.noSuchLogin, { name: loginName }))
  return rows[0]
}

/** The active ones of the district who can sign in, but for the member. */
async function administratorsOf(trx: Transaction<DB>, { id, districtId }: Someone, away: readonly Someone[]): Promise<Someone[]> {
  const { rows } = await sql<Someone>`
    select m.id, m.district_id as "districtId", m.name, a.login_name as "loginName", m.roles, m.state
    from member m join account a on a.member_id = m.id
    where m.district_id = ${districtId} and m.state = 'active' and m.roles && ${[...administratorRoles]}::text[]
      and m.id <> all(${[id, ...away.map(one => one.id)]}::uuid[])
    order by m.name`.execute(trx)
  return rows
}

function whyNotRecover(member: Someone, others: readonly Someone[]): Refusal | null {
  if (!member.roles.some(role => (administratorRoles as readonly Role[]).includes(role)))
    return refusal(memberRefusals.notAnAdministrator, { name: member.name })
  if (member.state !== 'active') return refusal(memberRefusals.memberState, { state: memberStateWords[member.state].zh })
  const resetting = whoResets(member, others)
  return resetting && refusal(memberRefusals.resetByOthers, { names: resetting.map(one => one.name).join('、') })
}

function alsoAway(away: readonly Someone[]): Sentence {
  const names = away.map(({ name }) => name)
  if (names.length === 0) return { zh: '', en: '' }
  return { zh: `（${names.join('、')}也登录不了）`, en: ` (${names.join(', ')} cannot sign in either)` }
}

async function toldOf(trx: Transaction<DB>, { id, districtId }: Someone): Promise<string[]> {
  const watching = [...administratorRoles, 'leader'] as const
  const all = await Promise.all(watching.map(role => activeWith(trx, districtId, role, id)))
  return [...new Set([...(await overseersOf(trx, districtId, id)), ...all.flat()])]
}
