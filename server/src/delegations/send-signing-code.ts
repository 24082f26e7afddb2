import { codeMinutes, secondsApart } from '@yigen/domain/codes/code-limits.ts'
import type { SigningCodeSent } from '@yigen/domain/delegations/delegation.ts'
import { delegationRefusals } from '@yigen/domain/delegations/delegations.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import { type Language, say } from '@yigen/domain/wire/language.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { type BrowserSecret, drawCode, holdCode } from '#codes/code-hash.ts'
import { countAsking, forgetAsking } from '#codes/count-asking.ts'
import { wayOfCodes } from '#codes/way-of-codes.ts'
import type { Context } from '#context.ts'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { sendText } from '#text-messages/send-text.ts'
import type { RowOfDelegation } from './delegation.queries.ts'
import { keepSigningCode } from './keep-signing-code.ts'
import { lockDelegation } from './lock-delegation.ts'

/**
 * A code goes to the principal's own phone, for the deed or for the receipt, whichever is to be signed. R21.1
 * Opens its own transaction, as a code to sign in does: it is kept before it is sent, and where it was not sent all is as before.
 */
export async function sendSigningCode(
  context: Pick<Context, 'db' | 'env' | 'texts'>,
  actor: Actor,
  id: string,
  secret: BrowserSecret,
  now: Temporal.Instant,
): Promise<z.output<typeof SigningCodeSent>> {
  const way = await wayOfCodes(context)
  const code = drawCode()
  const delegation = await inTransaction(context.db, async trx => {
    const found = await lockDelegation(trx, actor, id, 'sendSigningCode', now)
    if (!way) throw new Refused(refusal(delegationRefusals.signingNotOffered))
    await countAsking(trx, { districtId: actor.districtId, phone: found.phone }, now)
    await keepSigningCode(trx, actor, found, holdCode(secret, found.phone, code), now)
    return found
  })
  const { phone } = delegation
  if (context.texts)
    await sendText(context.texts, { phone, words: wordsOf(delegation, code, actor.language) }).catch(async fault => {
      await inTransaction(context.db, trx => forgetCode(trx, actor, delegation, now))
      throw fault
    })
  return { seconds: secondsApart, minutes: codeMinutes, shown: way === 'onThePage' ? code : null }
}

async function forgetCode(trx: Transaction<DB>, { districtId }: Actor, { id, phone }: RowOfDelegation, askedAt: Temporal.Instant) {
  await trx
    .deleteFrom('delegation_code')
    .where('district_id', '=', districtId)
    .where('delegation_id', '=', id)
    .where('sent_at', '=', askedAt)
    .execute()
  await forgetAsking(trx, { districtId, phone }, askedAt)
}

const wordsOf = ({ number, status }: RowOfDelegation, code: string, language: Language): string =>
  say(status === 'drafted' ? ofDeed : ofReceipt, language, { code, number, minutes: codeMinutes })

const ofDeed = {
  zh: '【一跟到底】验证码 {code}，用于签署授权委托书 {number}，{minutes} 分钟内有效。只在你核对过委托内容后填写，不要告诉任何人。',
  en: '[Yigen] Code {code} signs authorisation {number}, for {minutes, counted(one: minute; many: minutes)}. Enter it only after you have read what you sign; tell it to nobody.',
}
const ofReceipt = {
  zh: '【一跟到底】验证码 {code}，用于签收委托 {number}，{minutes} 分钟内有效。东西拿到手再填，不要告诉任何人。',
  en: '[Yigen] Code {code} signs the receipt of {number}, for {minutes, counted(one: minute; many: minutes)}. Enter it only when you have what was collected; tell it to nobody.',
}
