import { policyText } from '../../policy-text.ts'
import type { Caller } from '../caller.ts'
import { freshName } from '../fresh.ts'
import type { Story } from '../story.ts'
import { recorded, written } from '../trace.ts'

const titled = written('policy_text', 'title_zh')
const why = written('policy_version', 'withdrawn_why')
const returned = written('policy_version', 'returned_words')
const key = written('policy', 'key')

const dayOf = (caller: Caller) => caller.now().toZonedDateTimeISO('+08:00').toPlainDate().toString()

type Done = { id: string; version: number; revision: number }

export const stories: readonly Story[] = [
  async function aPolicyToItsEnd(caller, { clerk, minister }) {
    const id = freshName('p').replaceAll('-', '_')
    const drafted = await caller.act<Done>({ who: clerk, step: 'draftPolicy', body: { yaml: policyText({ id }) }, trace: key(id) })
    const on = { id: drafted.id, number: '1' }
    const words = freshName('比例不对')
    await caller.act({ who: minister, step: 'returnPolicy', on, body: { words, seen: 1 }, trace: returned(words) })
    const title = freshName('改过的')
    const changed = { yaml: policyText({ id, title }), seen: 1 }
    await caller.act({ who: clerk, step: 'changePolicyDraft', on, body: changed, trace: titled(title) })
    await caller.act({ who: minister, step: 'verifyPolicy', on, body: { seen: 2 }, trace: recorded('policy.verified', drafted.id) })
    const from = dayOf(caller)
    await caller.act({ who: minister, step: 'publishPolicy', on, body: { from }, trace: recorded('policy.published', drafted.id) })
    const reason = freshName('新办法已施行')
    await caller.act({ who: minister, step: 'withdrawPolicy', on, body: { reason }, trace: why(reason) })
  },
]
