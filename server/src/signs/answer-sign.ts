import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { AnswerSign, SignDone } from '@yigen/domain/signs/sign.ts'
import { whyNotCameTrue, whyNotSign } from '@yigen/domain/signs/sign-steps.ts'
import { ruleList } from '@yigen/domain/signs/sign-words.ts'
import { signHistory } from '@yigen/domain/signs/signs.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { aboutSign, lockSign } from './lock-sign.ts'
import { setSign } from './set-sign.ts'
import { readSignRules } from './sign-rules.queries.ts'

const nothing = { zh: '没有一条属实', en: 'none came true' }

/** What was found where the enterprise was seen or spoken to: which of its signs came true. Counts for the rules, and for nobody's appraisal. R23.2 */
export async function answerSign(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { cameTrue }: z.output<typeof AnswerSign>,
  now: Temporal.Instant,
): Promise<z.output<typeof SignDone>> {
  const sign = await lockSign(trx, actor, id)
  refuseIf(whyNotSign('answerSign', sign) ?? whyNotCameTrue(cameTrue, sign))
  const answered = { came_true: [...new Set(cameTrue)], answered_by: actor.memberId, answered_at: now }
  await setSign(trx, actor, id, { ...answered, left_at: sign.metAt, left_why: 'met' })
  const came = cameTrue.length > 0 ? ruleList(cameTrue, (await readSignRules(trx, actor.districtId)).numbers) : nothing
  await record(trx, actor, signHistory.answered, { ...aboutSign(sign), data: { came } }, now)
  return { id, enterpriseId: sign.enterpriseId, at: now }
}
