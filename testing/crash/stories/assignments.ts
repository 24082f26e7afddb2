import type { Caller } from '../caller.ts'
import { fresh } from '../fresh.ts'
import type { Writer } from '../people.ts'
import type { Story } from '../story.ts'
import { written } from '../trace.ts'

const enterprise = written('enterprise', 'name')
const assignment = written('assignment', 'enterprise_id')
const firstContact = written(`history where kind = 'enterprise.contacted'`, `data->>'words'`)
/** Of both enterprises, or of none. */
const bothContacts = written(
  `(select data->>'words' as words from history where kind = 'enterprise.contacted' group by 1 having count(*) = 2) h`,
  'words',
)
const order = written('contact_order', 'words')
const orderDone = written('contact_order', 'said')
const deputy = written('deputy', 'enterprise_id')
const leave = written('leave', 'reason')
const leaveEnded = written('leave where ended_at is not null', 'reason')

async function newEnterprise(caller: Caller, writer: Writer): Promise<{ id: string }> {
  const name = fresh('广州初创')
  const { id } = await caller.act({ who: writer.minister, step: 'addEnterprise', body: { name }, trace: enterprise(name) })
  const body = { officerId: writer.officer.memberId }
  await caller.act({ who: writer.minister, step: 'assignOfficer', on: { id }, body, trace: assignment(id) })
  return { id }
}

export const stories: readonly Story[] = [
  async function manyAtOnce(caller, { minister: who, officer }) {
    const name = fresh('广州一起给')
    const { id } = await caller.act({ who, step: 'addEnterprise', body: { name }, trace: enterprise(name) })
    await caller.act({ who, step: 'assignEnterprises', body: { ids: [id], officerId: officer.memberId }, trace: assignment(id) })
  },
  async function firstContacts(caller, writer) {
    const on = await newEnterprise(caller, writer)
    const said = fresh('初次联系')
    await caller.act({ who: writer.officer, step: 'recordFirstContact', on, body: { said }, trace: firstContact(said) })
    const words = fresh('请联系')
    const body = { officerId: writer.colleague.memberId, words }
    await caller.act({ who: writer.minister, step: 'orderContact', on, body, trace: order(words) })
    const done = fresh('联系了')
    await caller.act({ who: writer.colleague, step: 'recordFirstContact', on, body: { said: done }, trace: orderDone(done) })
  },
  async function severalFirstContacts(caller, writer) {
    const ids = [(await newEnterprise(caller, writer)).id, (await newEnterprise(caller, writer)).id]
    const said = fresh('一并联系')
    await caller.act({ who: writer.officer, step: 'recordFirstContacts', body: { ids, said }, trace: bothContacts(said) })
  },
  async function deputyThenLeave(caller, writer) {
    const { id: enterpriseId } = await newEnterprise(caller, writer)
    const on = { id: writer.officer.memberId }
    const appointed = { deputyId: writer.colleague.memberId, enterpriseId }
    await caller.act({ who: writer.minister, step: 'appointDeputy', on, body: appointed, trace: deputy(enterpriseId) })
    const reason = fresh('年休假')
    // away at once, after the leave before: that one ended when it was cancelled
    const [from, until] = [caller.now(), caller.now().add({ hours: 48 })]
    const body = { from: from.toString(), until: until.toString(), reason }
    const { id: leaveId } = await caller.act({ who: writer.officer, step: 'recordLeave', on, body, trace: leave(reason) })
    await caller.act({ who: writer.officer, step: 'cancelLeave', on: { ...on, leaveId }, trace: leaveEnded(reason) })
  },
]
