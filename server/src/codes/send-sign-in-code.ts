import { codeMinutes, secondsApart } from '@yigen/domain/codes/code-limits.ts'
import { codeRefusals } from '@yigen/domain/codes/codes.slice.ts'
import type { SendSignInCode, SignInCodeSent } from '@yigen/domain/codes/sign-in-code.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import { type Language, say } from '@yigen/domain/wire/language.ts'
import { textable } from '@yigen/domain/wire/phone.ts'
import type { z } from 'zod'
import type { Context } from '#context.ts'
import { inTransaction } from '#database/in-transaction.ts'
import { sendText } from '#text-messages/send-text.ts'
import { type BrowserSecret, drawCode, holdCode } from './code-hash.ts'
import { forgetCode, keepCode } from './keep-code.ts'
import { wayOfCodes } from './way-of-codes.ts'

type Asking = { districtId: string; secret: BrowserSecret; address: string; language: Language }

/**
 * A code goes to the phone, if a contact's account has it; the answer is the same for every phone. The code is the asking browser's; one that went out for another stays as it is.
 * Opens its own transaction: the code is kept before it is sent, so that none arrives that opens nothing, and no row is held while the carrier is waited for. Where it was not sent, all is as before.
 */
export async function sendSignInCode(
  context: Pick<Context, 'db' | 'env' | 'texts'>,
  { phone: written }: z.output<typeof SendSignInCode>,
  { districtId, secret, address, language }: Asking,
  now: Temporal.Instant,
): Promise<z.output<typeof SignInCodeSent>> {
  const way = await wayOfCodes(context)
  if (!way) throw new Refused(refusal(codeRefusals.codesNotOffered))
  const phone = textable(written)
  if (!phone) throw new Refused(refusal(codeRefusals.notTextable, {}, { field: 'phone' }))
  const of = { districtId, phone }
  const code = drawCode()
  const held = holdCode(secret, phone, code)
  const accounts = await inTransaction(context.db, trx => keepCode(trx, of, held, { way, address }, now))
  const known = accounts.length > 0
  if (known && context.texts)
    await sendText(context.texts, { phone, words: wordsOf(code, language) }).catch(async fault => {
      await inTransaction(context.db, trx => forgetCode(trx, of, held, now))
      throw fault
    })
  return { seconds: secondsApart, minutes: codeMinutes, shown: known && way === 'onThePage' ? code : null }
}

const wordsOf = (code: string, language: Language): string =>
  say(
    {
      zh: '【一跟到底】登录验证码 {code}，{minutes} 分钟内有效。工作人员不会问你要验证码，不要告诉任何人。',
      en: '[Yigen] Your sign-in code is {code}, for {minutes, counted(one: minute; many: minutes)}. Nobody of the office will ask you for it.',
    },
    language,
    { code, minutes: codeMinutes },
  )
