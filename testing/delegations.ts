import type { Actor } from '@yigen/domain/members/actor.ts'
import { makeSecret } from '@yigen/server/codes/code-cookie.ts'
import { holdCode } from '@yigen/server/codes/code-hash.ts'
import { inTransaction } from '@yigen/server/database/in-transaction.ts'
import { delegationColumns, delegationJoins, type RowOfDelegation } from '@yigen/server/delegations/delegation.queries.ts'
import { keepSigningCode } from '@yigen/server/delegations/keep-signing-code.ts'
import { files } from '@yigen/server/files/files.fixture.ts'
import { sql } from 'kysely'
import type { TestApp } from './app.ts'
import { codeIn } from './codes.ts'
import { act } from './tasks.ts'

type Carrier = { sent: { phone: string; words: string }[] }
type Browser = Awaited<ReturnType<typeof browserOf>>

export const drawn = { as: 'drawn', png: files.png.toString('base64') } as const
export const typed = (name: string) => ({ as: 'typed', name }) as const
/** A number with its right check digit, of nobody. */
export const paper = { paper: 'idCard', paperNumber: '11010519491231002X' } as const
export const use = {
  ...{ act: 'collect', place: '海珠区政务服务中心 12 号窗', clerk: '姚静姝' },
  received: [{ name: '广州市人才绿卡（A 卡）1 张', number: 'GZA2026000017', condition: '完好' }],
} as const

/** What the contact of the enterprise has the officer do, from today on for so many days. */
export async function draftOf(t: TestApp, days = 30) {
  const { id: contactId } = await t.db.selectFrom('contact').select('id').where('name', '=', '王嘉树').executeTakeFirstOrThrow()
  const today = t.now().toZonedDateTimeISO('+08:00').toPlainDate()
  return {
    ...{ contactId, act: 'collect', words: '代领本人的广州市人才绿卡 1 张', place: '海珠区政务服务中心' },
    ...{ papers: '领卡通知、委托人身份证复印件、受托人工作证', from: today.toString(), until: today.add({ days }).toString() },
  }
}

/** Drafted by the officer, or by whom `by` names. */
export const aDraftedDelegation = async (t: TestApp, { by = t.cast.officer, days = 30, what = 'collect' } = {}) =>
  (await act(t, by, `/api/enterprises/${t.cast.enterprise}/delegations`, { ...(await draftOf(t, days)), act: what })) as {
    id: string
    number: string
  }

/** A browser of somebody who is signed in; it keeps the cookie that a code comes with. */
export async function browserOf(t: TestApp, memberId: string) {
  const { cookie } = await t.as(memberId)
  let code = ''
  const post = async (url: string, payload?: object, key?: string) => {
    const headers = { cookie: `sid=${cookie}${code && `; code=${code}`}`, ...(key ? { 'idempotency-key': key } : {}) }
    const answer = await t.app.inject({ method: 'POST', url, headers, ...(payload ? { payload } : {}) })
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) code = /^code=([^;]*)/.exec(line)?.[1] ?? code
    return { status: answer.statusCode, body: answer.json() }
  }
  const hold = (secret: string) => {
    code = secret
  }
  return { post, hold }
}

/** Asks for the code and reads it off the phone; a minute later than the one before. */
export async function signingCode(t: TestApp, browser: Browser, id: string, carrier: Carrier): Promise<string> {
  t.travel({ seconds: 61 })
  const sent = await browser.post(`/api/delegations/${id}/codes`)
  if (sent.status !== 200) throw new Error(JSON.stringify(sent.body))
  return codeIn(carrier.sent.at(-1))
}

/** In force: signed by the principal in their own browser, by the code that went to their phone. */
export async function aSignedDelegation(t: TestApp, carrier: Carrier, drafting: { by?: string; days?: number; what?: string } = {}) {
  const drafted = await aDraftedDelegation(t, drafting)
  const browser = await browserOf(t, t.cast.contact)
  const body = { ...paper, signedAs: typed('王嘉树'), signingCode: await signingCode(t, browser, drafted.id, carrier) }
  const signed = await browser.post(`/api/delegations/${drafted.id}/signature`, body)
  if (signed.status !== 200) throw new Error(JSON.stringify(signed.body))
  // five codes an hour to one phone
  t.travel({ minutes: 20 })
  return drafted
}

/** Drafted, where no carrier is there: the code is put where it would be kept, for the browser with this secret. */
export async function aDelegationWithCode(t: TestApp) {
  const { id } = await aDraftedDelegation(t)
  const [secret, code] = [makeSecret(), '482913']
  const actor = { districtId: '440105', memberId: t.cast.contact, name: '王嘉树', unitName: '' } as Actor
  await inTransaction(t.db, async trx => {
    const { rows } =
      await sql<RowOfDelegation>`select ${delegationColumns} from delegation d ${delegationJoins} where d.id = ${id}`.execute(trx)
    const drafted = rows[0] as RowOfDelegation
    await keepSigningCode(trx, actor, drafted, holdCode(secret, drafted.phone, code), t.now())
  })
  return { id, secret, code }
}

/** In force in the same way, and its signature is drawn. */
export async function aDelegationSignedByHand(t: TestApp) {
  const { id, secret, code } = await aDelegationWithCode(t)
  const browser = await browserOf(t, t.cast.contact)
  browser.hold(secret)
  const signed = await browser.post(`/api/delegations/${id}/signature`, { ...paper, signedAs: drawn, signingCode: code })
  if (signed.status !== 200) throw new Error(JSON.stringify(signed.body))
  const { signed: kept } = (await (await t.as(t.cast.contact)).get(`/api/delegations/${id}`)).body
  return { id, fileId: kept.fileId as string }
}

/** Spent: the receipt is to be signed. */
export async function aUsedDelegation(t: TestApp, carrier: Carrier) {
  const signed = await aSignedDelegation(t, carrier)
  await act(t, t.cast.officer, `/api/delegations/${signed.id}/use`, use)
  return signed
}

/** As it is kept. */
export const delegationRow = (t: TestApp, id: string) =>
  t.db.selectFrom('delegation').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

/** The numbers of its papers as they are kept. */
export const papersOf = (t: TestApp, id: string) =>
  t.db.selectFrom('delegation_paper').selectAll().where('delegation_id', '=', id).orderBy('position').execute()
