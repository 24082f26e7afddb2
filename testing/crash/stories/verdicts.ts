import { fresh } from '../fresh.ts'
import type { Story } from '../story.ts'
import { written } from '../trace.ts'

const said = written('policy_fact', 'source')

export const stories: readonly Story[] = [
  async function aFactForPolicies(caller, { officer, enterpriseId }) {
    const day = caller.now().toZonedDateTimeISO('+08:00').toPlainDate().toString()
    const [source, better] = [fresh('财务'), fresh('报表')]
    const body = { fact: '企业.科技人员数', value: 20, sourceKind: 'call', source, day, seen: null }
    const answered = await caller.act({ who: officer, step: 'answerFactQuestion', on: { id: enterpriseId }, body, trace: said(source) })
    const correction = { value: 30, sourceKind: 'document', source: better, day, reason: '少报了。' }
    await caller.act({ who: officer, step: 'correctPolicyFact', on: answered, body: correction, trace: said(better) })
  },
]
