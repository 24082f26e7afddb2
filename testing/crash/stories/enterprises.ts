import { fresh, freshCode, freshName, freshPhone } from '../fresh.ts'
import type { Story } from '../story.ts'
import { recorded, written } from '../trace.ts'

const enterprise = written('enterprise', 'name')
const contact = written('contact', 'phone')
const code = written('enterprise', 'code')
const fact = written('fact', 'source')
/** The row itself is gone by the end. */
const added = written(`history where kind = 'enterprise.added'`, `data->>'name'`)
const of = (kind: 'enterprise.takenBack' | 'enterprise.closed') => written(`history where kind = '${kind}'`, 'enterprise_id')

export const stories: readonly Story[] = [
  async function addedByHand(caller, writer) {
    const name = fresh('广州新设')
    const added = await caller.act({ who: writer.officer, step: 'addEnterprise', body: { name }, trace: enterprise(name) })
    const on = { id: added.id }
    await caller.act({
      ...{ who: writer.minister, step: 'assignOfficer', on, body: { officerId: writer.officer.memberId } },
      trace: written('assignment', 'enterprise_id')(added.id),
    })
    const building = fresh('楼宇')
    const moved = { who: writer.officer, step: 'changeEnterprise', on, body: { building } }
    await caller.act({ ...moved, trace: written('enterprise', 'building')(building) })
    const given = freshCode()
    await caller.act({ who: writer.officer, step: 'addCreditCode', on, body: { code: given }, trace: code(given) })
  },
  async function closedOrTakenBack(caller, writer) {
    const [mistaken, gone] = [fresh('合计'), fresh('广州注销')]
    const row = await caller.act({ who: writer.officer, step: 'addEnterprise', body: { name: mistaken }, trace: added(mistaken) })
    const reason = fresh('重复录入')
    const back = { who: writer.leader, step: 'takeBackEnterprise', on: { id: row.id }, body: { reason } }
    await caller.act({ ...back, doneBefore: 'notFound', trace: of('enterprise.takenBack')(row.id) })
    const { id } = await caller.act({ who: writer.officer, step: 'addEnterprise', body: { name: gone }, trace: enterprise(gone) })
    const closing = { who: writer.leader, step: 'closeEnterprise', on: { id }, body: { reason: fresh('已注销') } }
    await caller.act({ ...closing, trace: of('enterprise.closed')(id) })
  },
  async function peopleAndFacts(caller, writer) {
    const on = { id: writer.enterpriseId }
    const source = fresh('来函')
    const body = { kind: 'officeArea', period: '2025', number: 12, source }
    await caller.act({ who: writer.officer, step: 'recordFact', on, body, trace: fact(source) })
    const phone = freshPhone()
    const person = { name: freshName('联系人'), phone }
    const { id: contactId } = await caller.act({ who: writer.officer, step: 'addContact', on, body: person, trace: contact(phone) })
    const of = { ...on, contactId }
    const retitled = { who: writer.officer, step: 'changeContact', on: of, body: { title: fresh('财务') } }
    await caller.act({ ...retitled, trace: recorded('contact.changed', contactId) })
    await caller.act({
      ...{ who: writer.officer, step: 'inviteContact', on: of, secret: true },
      trace: recorded('contact.invited', contactId),
    })
    await caller.act({
      ...{ who: writer.leader, step: 'revealPhone', on: of, secret: true },
      trace: recorded('contact.phoneRevealed', contactId),
    })
  },
]
