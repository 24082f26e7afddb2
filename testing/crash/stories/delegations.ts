import type { Caller } from '../caller.ts'
import { fresh } from '../fresh.ts'
import type { Writer } from '../people.ts'
import type { Story } from '../story.ts'
import { written } from '../trace.ts'

const act = written('delegation', 'words')
const why = written('delegation', 'revoked_words')

async function drafted(caller: Caller, { officer, enterpriseId }: Writer) {
  const { contacts } = await caller.read<{ contacts: { id: string }[] }>(officer, 'getEnterprise', { id: enterpriseId })
  const today = caller.now().toZonedDateTimeISO('+08:00').toPlainDate()
  const words = fresh('代领证件')
  const days = { from: today.toString(), until: today.add({ days: 20 }).toString() }
  const body = { contactId: contacts[0]?.id, act: 'collect', words, place: '政务服务中心', papers: '领取通知', ...days }
  return caller.act({ who: officer, step: 'draftDelegation', on: { id: enterpriseId }, body, trace: act(words) })
}

export const stories: readonly Story[] = [
  async function draftedAndRevoked(caller, writer) {
    const { id } = await drafted(caller, writer)
    const words = fresh('自己去领')
    await caller.act({ who: writer.contact, step: 'revokeDelegation', on: { id }, body: { words }, trace: why(words) })
  },
]
