import { standardGates } from '@yigen/domain/projects/standard-gates.ts'
import type { Caller } from '../caller.ts'
import { fresh } from '../fresh.ts'
import type { Writer } from '../people.ts'
import type { Story } from '../story.ts'
import { recorded, written } from '../trace.ts'

const project = written('project', 'name')
const evidence = written('project_evidence', 'document')
const file = written('file', 'name')
const lost = written('project', 'end_reason')
const duty = written('project_member', 'duty')
const pause = written('project_pause', 'reason')
const change = written('project_stage_change', 'reason')
const reached = (stage: string) => written(`project_stage_change where to_stage = '${stage}'`, 'project_id')
/** By the server's clock: what is shown is never of a day to come. */
const day = (caller: Caller, days = 0) =>
  caller
    .now()
    .add({ hours: 24 * days })
    .toZonedDateTimeISO('+08:00')
    .toPlainDate()
    .toString()

/** With an enterprise of its own: nothing is shown of before that one was entered. */
async function opened(caller: Caller, { officer }: Writer): Promise<{ id: string }> {
  const name = fresh('南方总部')
  const body = { newEnterprise: { name: fresh('筹建企业') }, name, kind: 'office' }
  const { id } = await caller.act({ who: officer, step: 'openProject', body, trace: project(name) })
  return { id }
}

/** Shown by the officer, with a paper once, verified where somebody else is asked to. */
async function shown(
  caller: Caller,
  { officer, minister, clerk }: Writer,
  on: { id: string },
  item: (typeof standardGates)[number],
  paper: string | null = null,
) {
  const document = fresh(item.document)
  const body = { kind: item.kind, day: day(caller), document, amount: item.unit === null ? null : 60 }
  const { id } = await caller.act({ who: officer, step: 'recordEvidence', on, body, trace: evidence(document) })
  const sent = paper && { name: paper, bytes: Buffer.from(paper.repeat(50)), kept: true as const }
  if (sent) await caller.act({ who: officer, step: 'attachEvidenceFile', on: { id }, file: sent, trace: file(sent.name) })
  const verifier = { nobody: null, minister, tax: clerk }[item.verifiedBy]
  const trace = written(`history where kind = 'project.evidenceVerified'`, `data->>'evidenceId'`)(id)
  if (verifier) await caller.act({ who: verifier, step: 'verifyEvidence', on: { id }, body: {}, trace })
  return id
}

const itemsAt = (gate: string) =>
  standardGates.filter(item => item.gate === gate && (item.landings.length === 0 || item.landings.includes('office')))

export const stories: readonly Story[] = [
  async function openedForOne(caller, { officer, enterpriseId }) {
    const name = fresh('研发中心')
    await caller.act({ who: officer, step: 'openProject', body: { enterpriseId, name, kind: 'rd-centre' }, trace: project(name) })
  },
  async function landedAndMovedAway(caller, writer) {
    const on = await opened(caller, writer)
    const { officer, minister } = writer
    for (const item of itemsAt('talks')) await shown(caller, writer, on, item)
    await caller.act({ who: officer, step: 'passGate', on, body: { gate: 'talks' }, trace: reached('talks')(on.id) })
    for (const gate of ['signed', 'registered', 'invoicing', 'staffed']) {
      const reason = fresh('跳过')
      await caller.act({ who: minister, step: 'skipGate', on, body: { gate, reason }, trace: change(reason) })
    }
    for (const item of itemsAt('taxed')) await shown(caller, writer, on, item)
    await caller.act({ who: officer, step: 'passGate', on, body: { gate: 'taxed' }, trace: recorded('project.landed', on.id) })
    const reason = fresh('迁出')
    await caller.act({ who: officer, step: 'recordMovedAway', on, body: { reason, where: '佛山' }, trace: lost(reason) })
  },
  async function setBackCorrectedAndLost(caller, writer) {
    const on = await opened(caller, writer)
    const { officer, minister } = writer
    const [skipped, back] = [fresh('直接签约'), fresh('补签')]
    await caller.act({ who: minister, step: 'skipGate', on, body: { gate: 'talks', reason: skipped }, trace: change(skipped) })
    await caller.act({ who: minister, step: 'setStageBack', on, body: { stage: 'lead', reason: back }, trace: change(back) })
    const [item] = itemsAt('registered')
    const id = item && (await shown(caller, writer, on, item, `${fresh('执照')}.txt`))
    const document = fresh('更正执照')
    const body = { day: day(caller), document, amount: 70, reason: '写错。' }
    if (id) await caller.act({ who: officer, step: 'correctEvidence', on: { id }, body, trace: evidence(document) })
    const reason = fresh('改定外省')
    await caller.act({ who: officer, step: 'endProject', on, body: { reason, where: '苏州' }, trace: lost(reason) })
  },
  async function pausedWithPeople(caller, writer) {
    const on = await opened(caller, writer)
    const { officer, minister, clerk } = writer
    const [part, why, words] = [fresh('核税'), fresh('等集团'), fresh('看过场地')]
    const memberId = clerk.memberId
    await caller.act({ who: officer, step: 'addProjectMember', on, body: { memberId, duty: part }, trace: duty(part) })
    const said = { who: officer, step: 'recordProgress', on, body: { kind: 'progress', words } }
    await caller.act({ ...said, trace: written(`history where kind = 'project.progressed'`, `data->>'words'`)(words) })
    await caller.act({ who: minister, step: 'pauseProject', on, body: { until: day(caller, 9), reason: why }, trace: pause(why) })
    await caller.act({ who: minister, step: 'resumeProject', on, trace: recorded('project.resumed', on.id) })
    await caller.act({
      who: officer,
      step: 'removeProjectMember',
      on: { ...on, memberId },
      trace: recorded('project.memberRemoved', on.id),
    })
  },
]
