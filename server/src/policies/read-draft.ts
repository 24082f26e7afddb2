import type { Actor } from '@yigen/domain/members/actor.ts'
import { policyRefusals } from '@yigen/domain/policies/policies.slice.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { PolicyDocument } from '@yigen/policy'
import { checkedText } from './checked-text.ts'
import type { SaidProblem } from './said-problem.ts'

type Reader = Pick<Actor, 'language'>

/** A text that the engine understands, else 400 with every sentence and its line; whether its golden cases pass is asked when it is verified. R22.1 */
export async function readDraft(text: string, reader: Reader): Promise<PolicyDocument> {
  const { document, problems } = await checkedText(text)
  if (document) return document
  throw new Refused(
    refusal(policyRefusals.policyUnread, { count: problems.length, problems: inWords(problems, reader) }, { field: 'yaml' }),
  )
}

/** 409 with every failing case and whatever else stands in the way of publishing. R22.1 */
export async function refuseFailing(text: string, reader: Reader): Promise<void> {
  const { errors } = await checkedText(text)
  if (errors.length > 0) throw new Refused(refusal(policyRefusals.policyFails, { count: errors.length, problems: inWords(errors, reader) }))
}

const mostSaid = 20

function inWords(problems: readonly SaidProblem[], { language }: Reader): string {
  const en = language === 'en'
  const sentences = problems.slice(0, mostSaid).map(({ line, zh, en: english }) => {
    const said = en ? english : zh
    if (line === null) return said
    return en ? `line ${line}: ${said}` : `第 ${line} 行：${said}`
  })
  return [...sentences, ...(problems.length > mostSaid ? ['…'] : [])].join(en ? '; ' : '；')
}
