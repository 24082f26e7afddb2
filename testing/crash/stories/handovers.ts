import type { Caller, Person } from '../caller.ts'
import { fresh } from '../fresh.ts'
import type { Writer } from '../people.ts'
import type { Story } from '../story.ts'
import { recorded, written } from '../trace.ts'

const proposal = written('handover', 'reason')
const refusal = written('handover', 'words')
const note = written('handover_note', 'words')
const enterprise = written('enterprise', 'name')
const assignment = written('assignment where handover_id is null', 'enterprise_id')

/** An enterprise of the officer's own, so that the writer's stays where it is. */
async function newEnterprise(caller: Caller, { minister: who, officer }: Writer): Promise<string> {
  const name = fresh('广州交接')
  const { id } = await caller.act({ who, step: 'addEnterprise', body: { name }, trace: enterprise(name) })
  await caller.act({ who, step: 'assignOfficer', on: { id }, body: { officerId: officer.memberId }, trace: assignment(id) })
  return id
}

async function propose(caller: Caller, { officer, colleague }: Writer, enterpriseId: string, who: Person = officer) {
  const reason = fresh('交接')
  const body = { toId: colleague.memberId, enterpriseId, reason }
  return caller.act({ who, step: 'proposeHandover', on: { id: officer.memberId }, body, trace: proposal(reason) })
}

/** The enterprise has exactly two assignments afterwards: what ended and what began. */
const passed = (id: string) => written(`(select handover_id from assignment where handover_id is not null) a`, 'handover_id')(id)

export const stories: readonly Story[] = [
  async function handedOver(caller, writer) {
    const id = await newEnterprise(caller, writer)
    const first = await propose(caller, writer, id)
    const words = fresh('不接')
    await caller.act({ who: writer.colleague, step: 'declineHandover', on: first, body: { words }, trace: refusal(words) })
    const second = await propose(caller, writer, id)
    await caller.act({ who: writer.officer, step: 'withdrawHandover', on: second, trace: recorded('handover.withdrawn', second.id) })
    const third = await propose(caller, writer, id)
    const { open } = await caller.read<{ open: { matters: { subject: object }[] }[] }>(writer.officer, 'getHandover', third)
    const said = fresh('说明')
    const noted = { subject: open[0]?.matters[0]?.subject, words: said }
    await caller.act({ who: writer.officer, step: 'noteHandover', on: third, body: noted, trace: note(said) })
    await caller.act({ who: writer.colleague, step: 'acceptHandover', on: third, trace: passed(third.id) })
  },
  async function decidedByTheMinister(caller, writer) {
    const handover = await propose(caller, writer, await newEnterprise(caller, writer), writer.minister)
    const body = { reason: fresh('直接交接') }
    await caller.act({ who: writer.minister, step: 'enforceHandover', on: handover, body, trace: passed(handover.id) })
  },
]
