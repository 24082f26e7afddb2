import type { Caller } from '../caller.ts'
import { fresh } from '../fresh.ts'
import type { Writer } from '../people.ts'
import type { Story } from '../story.ts'
import { written } from '../trace.ts'
import { adopt, drafted, propose } from './plans.ts'

const lead = written('leadership', 'reason')
const change = written('leader_proposal', 'reason')
const answer = written('leader_proposal', 'words')
const end = written('key_end_proposal', 'reason')
const refusal = written('key_end_proposal', 'words')
const review = written('project_review', 'words')
/** By the project, of which one such row is left. */
const accepted = written(`leader_proposal where status = 'accepted'`, 'project_id')
const consented = written(`key_end_proposal where status = 'consented'`, 'project_id')

/** Of the writer's enterprise, with a plan in force. */
async function keyProject(caller: Caller, writer: Writer): Promise<{ id: string }> {
  const { id, projectId } = await drafted(caller, writer)
  await propose(caller, writer, id)
  await adopt(caller, writer, id)
  const reason = fresh('重点')
  const body = { leaderId: writer.leader.memberId, reason }
  await caller.act({ who: writer.minister, step: 'makeKeyProject', on: { id: projectId }, body, trace: lead(reason) })
  return { id: projectId }
}

async function proposeLeader(caller: Caller, { minister: who }: Writer, on: { id: string }, leaderId: string) {
  const reason = fresh('换领导')
  await caller.act({ who, step: 'proposeLeader', on, body: { leaderId, reason }, trace: change(reason) })
}

async function proposeEnd(caller: Caller, { minister: who }: Writer, on: { id: string }) {
  const reason = fresh('退出')
  await caller.act({ who, step: 'proposeEndOfKey', on, body: { reason }, trace: end(reason) })
}

export const stories: readonly Story[] = [
  async function handedOnAndReviewed(caller, writer) {
    const on = await keyProject(caller, writer)
    const { leader, otherLeader, minister } = writer
    await proposeLeader(caller, writer, on, otherLeader.memberId)
    const words = fresh('不接任')
    await caller.act({ who: otherLeader, step: 'declineLeadership', on, body: { words }, trace: answer(words) })
    await proposeLeader(caller, writer, on, otherLeader.memberId)
    await caller.act({ who: otherLeader, step: 'acceptLeadership', on, trace: accepted(on.id) })
    await proposeLeader(caller, writer, on, leader.memberId)
    const reason = fresh('决定换人')
    await caller.act({ who: minister, step: 'enforceLeader', on, body: { reason }, trace: answer(reason) })
    const said = fresh('研判')
    await caller.act({ who: leader, step: 'recordReview', on, body: { grade: 'steady', words: said }, trace: review(said) })
  },
  async function keyNoLonger(caller, writer) {
    const on = await keyProject(caller, writer)
    await proposeEnd(caller, writer, on)
    const words = fresh('不同意')
    await caller.act({ who: writer.leader, step: 'refuseEndOfKey', on, body: { words }, trace: refusal(words) })
    await proposeEnd(caller, writer, on)
    await caller.act({ who: writer.leader, step: 'consentToEndOfKey', on, trace: consented(on.id) })
  },
]
