import { fresh, freshCode, freshName, freshPhone } from '../fresh.ts'
import type { Story } from '../story.ts'
import { recorded, written } from '../trace.ts'

const enterprise = written('enterprise', 'name')
const contact = written('contact', 'phone')
const code = written('enterprise', 'code')
const fact = written('fact', 'source')

export const stories: readonly Story[] = [
  async function addedByHand(caller, writer) {
    const name = fresh('广州新设')
    const added = await caller.act({ who: writer.officer, step: 'addEnterprise', body: { name }, trace: enterprise(name) })
    const on = { id: added.id }
    await caller.act({
      ...{ who: writer.minister, step: 'assignOfficer', on, body: { officerId: writer.officer.memberId } },
      trace: written('assignment', 'enterprise_id')(added.id),
    })
    const given = freshCode()
    await caller.act({ who: writer.officer, step: 'addCreditCode', on, body: { code: given }, trace: code(given) })
  },
  async function peopleAndFacts(caller, writer) {
    const on = { id: writer.enterpriseId }
    const source = fresh('来函')
    const body = { kind: 'employees', period: '2025', number: 12, source }
    await caller.act({ who: writer.officer, step: 'recordFact', on, body, trace: fact(source) })
    const phone = freshPhone()
    const person = { name: freshName('联系人'), phone }
    const { id: contactId } = await caller.act({ who: writer.officer, step: 'addContact', on, body: person, trace: contact(phone) })
    const of = { ...on, contactId }
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
