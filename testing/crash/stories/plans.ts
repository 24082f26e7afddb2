import { randomUUID } from 'node:crypto'
import type { Caller } from '../caller.ts'
import { fresh } from '../fresh.ts'
import type { Writer } from '../people.ts'
import type { Story } from '../story.ts'
import { recorded, written } from '../trace.ts'

const project = written('project', 'name')
const draft = written('plan', 'reason')
const expected = written('milestone', 'expected_words')
const finished = written('milestone', 'finished_words')

type Owner = { kind: 'officer' | 'outside'; name: string }
type Waits = { id: string; link: 'finishStart'; lag: number }[]

const milestone = (name: string, { kind, name: owner }: Owner, predecessors: Waits = []) => ({
  ...{ id: randomUUID(), name, owner: { kind, unitId: null, name: owner }, promise: { amount: 3, unit: 'workingDays' } },
  ...{ predecessors, gate: 'staffed', serviceCode: null, materials: '' },
})

const officer: Owner = { kind: 'officer', name: '' }

/** A project of the writer's enterprise, with a draft of three milestones: of its officer, of an authority outside, and one that begins before that. */
export async function drafted(caller: Caller, { officer: who, enterpriseId }: Writer) {
  const name = fresh('落地项目')
  const { id: projectId } = await caller.act({
    who,
    step: 'openProject',
    body: { enterpriseId, name, kind: 'office' },
    trace: project(name),
  })
  const reason = fresh('方案')
  const body = { from: 'template', templateKey: 'office', reason }
  const { id } = await caller.act({ who, step: 'draftPlan', on: { id: projectId }, body, trace: draft(reason) })
  const own = milestone('需求确认', officer)
  const review = milestone('联审', { kind: 'outside', name: '市规划局' })
  const early = milestone('备料', officer, [{ id: review.id, link: 'finishStart', lag: -2 }])
  const changed = { revision: 0, milestones: [own, review, early] }
  await caller.act({ who, step: 'changeDraft', on: { id }, body: changed, trace: recorded('plan.changed', id) })
  return { id, projectId, own, review, early }
}

export const propose = (caller: Caller, { officer: who }: Writer, id: string) =>
  caller.act({ who, step: 'proposePlan', on: { id }, body: {}, trace: recorded('plan.proposed', id) })

export const adopt = (caller: Caller, { minister: who }: Writer, id: string) =>
  caller.act({ who, step: 'adoptPlan', on: { id }, body: {}, trace: recorded('plan.adopted', id) })

export const stories: readonly Story[] = [
  async function returnedThenAdopted(caller, writer) {
    const { id } = await drafted(caller, writer)
    await propose(caller, writer, id)
    const words = fresh('退回')
    await caller.act({ who: writer.minister, step: 'returnPlan', on: { id }, body: { words }, trace: recorded('plan.returned', id) })
    await propose(caller, writer, id)
    await adopt(caller, writer, id)
  },
  async function goneThrough(caller, writer) {
    const { id, own, review, early } = await drafted(caller, writer)
    await propose(caller, writer, id)
    await adopt(caller, writer, id)
    const who = writer.officer
    await caller.act({ who, step: 'startMilestone', on: { id: early.id }, body: {}, trace: recorded('milestone.started', early.id) })
    const words = fresh('预计')
    const until = Temporal.Now.instant()
      .add({ hours: 24 * 9 })
      .toString()
    await caller.act({ who, step: 'expectMilestone', on: { id: review.id }, body: { until, words }, trace: expected(words) })
    const said = fresh('催问')
    const chased = recorded('milestone.chased', review.id)
    await caller.act({ who, step: 'chaseAuthority', on: { id: review.id }, body: { words: said }, trace: chased })
    for (const one of [own, review, early]) {
      const result = fresh('结果')
      await caller.act({ who, step: 'finishMilestone', on: { id: one.id }, body: { words: result }, trace: finished(result) })
    }
  },
]
