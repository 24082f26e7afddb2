import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { DraftDelegation, SignDelegation, SignReceipt, UseDelegation } from '@yigen/domain/delegations/delegation.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { makeSecret } from '@yigen/server/codes/code-cookie.ts'
import { drawCode, holdCode } from '@yigen/server/codes/code-hash.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { draftDelegation } from '@yigen/server/delegations/draft-delegation.ts'
import { keepSigningCode } from '@yigen/server/delegations/keep-signing-code.ts'
import { findDelegation } from '@yigen/server/delegations/lock-delegation.ts'
import type { PaperKeys } from '@yigen/server/delegations/paper-keys.ts'
import { revokeDelegation } from '@yigen/server/delegations/revoke-delegation.ts'
import { signDelegation } from '@yigen/server/delegations/sign-delegation.ts'
import { signReceipt } from '@yigen/server/delegations/sign-receipt.ts'
import { useDelegation } from '@yigen/server/delegations/use-delegation.ts'
import { sql, type Transaction } from 'kysely'
import { acting } from './acting.ts'
import type { LoadedEnterprise } from './load-enterprises.ts'

type Cast = ReadonlyMap<string, Actor>
type Telling = { trx: Transaction<DB>; officer: Actor; principal: Principal; keys: PaperKeys | null; folder: string }
type Principal = { actor: Actor; contactId: string; enterpriseId: string }
type Told = { id: string; secret: string }

const place = '海珠区政务服务中心'
const papers = '领取通知、委托人身份证复印件、受托人工作证'
const acts = {
  card: '代领本人的广州市人才绿卡 1 张',
  licence: '代领变更后的营业执照正本 1 份',
  reply: '代领复审意见书 1 份',
  permit: '代领食品经营许可证 1 份',
}

/** Four of one contact’s in four states: to be signed, in force, revoked, and closed. R21 */
export async function loadDelegations(
  trx: Transaction<DB>,
  { cast, enterprises }: { cast: Cast; enterprises: readonly LoadedEnterprise[] },
  { keys, folder }: { keys: PaperKeys | null; folder: string },
  now: Temporal.Instant,
): Promise<void> {
  const officer = cast.get('officer01')
  if (!officer) throw new RangeError('the officer of the delegations is missing')
  const telling = { trx, officer, principal: await principalOf(trx, enterprises), keys, folder }
  const ago = (hours: number) => now.subtract({ hours })
  const closed = await signed(telling, acts.permit, ago(24 * 20))
  await used(telling, closed, '食品经营许可证正本 1 份', ago(24 * 18))
  await receipt(telling, closed, 'agent', ago(24 * 18 - 1))
  await receipt(telling, closed, 'principal', ago(24 * 17))
  const revoked = await signed(telling, acts.licence, ago(24 * 4))
  await revokeDelegation(trx, await acting(trx, telling.principal.actor, ago(26)), revoked.id, { words: '自己去领了。' }, ago(26))
  await signed(telling, acts.reply, ago(24 * 2))
  await drafted(telling, acts.card, ago(3))
}

/** Whose login the first page of the demonstration names, as the register has them. */
async function principalOf(trx: Transaction<DB>, enterprises: readonly LoadedEnterprise[]): Promise<Principal> {
  const { rows } = await sql<{ contactId: string; enterpriseId: string; memberId: string }>`
    select c.id as "contactId", c.enterprise_id as "enterpriseId", c.member_id as "memberId"
    from contact c join account a on a.member_id = c.member_id
    where a.login_name = 'enterprise01' and c.removed_at is null order by c.is_main desc, c.id limit 1`.execute(trx)
  const [row] = rows
  const actor = enterprises.flatMap(({ contacts }) => contacts).find(contact => contact.memberId === row?.memberId)
  if (!row || !actor) throw new RangeError('nobody is there who delegates')
  return { actor, contactId: row.contactId, enterpriseId: row.enterpriseId }
}

async function drafted({ trx, officer, principal }: Telling, words: string, at: Temporal.Instant): Promise<Told> {
  const from = dateIn(at)
  const days = { from: from.toString(), until: from.add({ days: 30 }).toString() }
  const draft = DraftDelegation.parse({ contactId: principal.contactId, act: 'collect', words, place, papers, ...days })
  const { id } = await draftDelegation(trx, await acting(trx, officer, at), principal.enterpriseId, draft, at)
  return { id, secret: makeSecret() }
}

/** Drafted, and signed an hour later by the code that was asked for. */
async function signed(telling: Telling, words: string, at: Temporal.Instant): Promise<Told> {
  const told = await drafted(telling, words, at)
  const later = at.add({ minutes: 60 })
  const signingCode = await codeFor(telling, told, later)
  const body = { paper: 'idCard', paperNumber: '11010519491231002X', signedAs: nameOf(telling.principal.actor), signingCode }
  const { trx, principal, keys, folder } = telling
  const actor = await acting(trx, principal.actor, later)
  await signDelegation(trx, actor, told.id, SignDelegation.parse(body), { secret: told.secret, keys, folder }, later)
  return told
}

async function used({ trx, officer, keys }: Telling, { id }: Told, name: string, at: Temporal.Instant) {
  const body = {
    act: 'collect',
    place: `${place} 12 号窗`,
    clerk: '姚静姝',
    received: [{ name, number: 'GZ2026000017', condition: '完好' }],
  }
  await useDelegation(trx, await acting(trx, officer, at), id, UseDelegation.parse(body), keys, at)
}

async function receipt(telling: Telling, told: Told, of: 'agent' | 'principal', at: Temporal.Instant) {
  const { trx, folder, officer, principal } = telling
  const signer = of === 'agent' ? officer : principal.actor
  const signingCode = of === 'principal' ? await codeFor(telling, told, at) : undefined
  const body = SignReceipt.parse({ of, signedAs: nameOf(signer), signingCode })
  await signReceipt(trx, await acting(trx, signer, at), told.id, body, { secret: told.secret, folder }, at)
}

const nameOf = ({ name }: Actor) => ({ as: 'typed', name })

/** As it is kept when it goes to a phone; nobody’s phone rings here. */
async function codeFor({ trx, principal }: Telling, { id, secret }: Told, at: Temporal.Instant): Promise<string> {
  const actor = await acting(trx, principal.actor, at)
  const delegation = await findDelegation(trx, actor, id)
  const code = drawCode()
  await keepSigningCode(trx, actor, delegation, holdCode(secret, delegation.phone, code), at)
  return code
}
