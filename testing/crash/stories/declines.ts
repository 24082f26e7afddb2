import { fresh } from '../fresh.ts'
import { answeredMatter, type Matter, ofMatter } from '../matter.ts'
import type { Story } from '../story.ts'
import { recorded, written } from '../trace.ts'

const way = written('way_tried', 'what')
const proposal = written('decline', 'reason')
const toTryFirst = written('decline', 'to_try')
const appeal = written('appeal', 'words')
const decision = written('appeal', 'decision_words')

async function tryWay(matter: Matter) {
  const what = fresh('办法')
  const body = { what, withWhom: '住建局', answered: '不行。' }
  await ofMatter(matter, { who: matter.writer.officer, step: 'recordWayTried', body, trace: way(what) })
}

async function propose(matter: Matter): Promise<{ id: string }> {
  const reason = fresh('婉拒')
  const body = { reason, alternative: '先用九层。', words: '王经理您好：九层已验收。' }
  return ofMatter(matter, { who: matter.writer.officer, step: 'proposeDecline', body, trace: proposal(reason) })
}

export const stories: readonly Story[] = [
  async function returnedReleasedAppealed(caller, writer) {
    const matter = await answeredMatter(caller, writer)
    for (let i = 0; i < 2; i++) await tryWay(matter)
    const hasty = await propose(matter)
    await caller.act({ who: writer.officer, step: 'takeBackDecline', on: hasty, body: {}, trace: recorded('decline.takenBack', hasty.id) })
    const first = await propose(matter)
    const toTry = fresh('先试')
    await caller.act({ who: writer.minister, step: 'returnDecline', on: first, body: { toTry }, trace: toTryFirst(toTry) })
    const { id } = await propose(matter)
    await caller.act({ who: writer.minister, step: 'releaseDecline', on: { id }, body: {}, trace: recorded('decline.released', id) })
    const words = fresh('申诉')
    const appealed = await ofMatter(matter, { who: writer.contact, step: 'appealDecline', body: { words }, trace: appeal(words) })
    const decided = { decision: 'upheld', words: fresh('复核') }
    const on = { id: appealed.id }
    await caller.act({ who: writer.leader, step: 'decideAppeal', on, body: decided, trace: decision(decided.words) })
  },
]
