import { setTimeout as sleep } from 'node:timers/promises'
import type { Caller, Person } from '../caller.ts'
import { fresh } from '../fresh.ts'
import type { Writer } from '../people.ts'
import type { Story } from '../story.ts'
import { recorded, written } from '../trace.ts'

const called = written('event', 'title')
/** Nobody changes it. */
const held = written('event', 'place')
const why = written('event', 'called_off_why')
const asked = written('event_question', 'body')
const thought = written('event_sign_up', 'grade_words')
const comer = `event_id || ' ' || member_id`
const came = written('event_sign_up', comer)
const went = written(`event_sign_up where state = 'left'`, comer)

/** Of one seat, for which whoever likes stands in line. */
const eventAt = (startsAt: Temporal.Instant) => ({
  ...{ title: fresh('活动'), kind: 'course', startsAt: startsAt.toString(), endsAt: startsAt.add({ hours: 2 }).toString() },
  ...{ place: fresh('报告厅'), seatCount: 1, open: true },
})

async function anEvent(caller: Caller, { officer }: Writer, startsAt: Temporal.Instant) {
  const said = eventAt(startsAt)
  const { id } = await caller.act({ who: officer, step: 'createEvent', body: said, trace: held(said.place) })
  return { id, said }
}

const comes = (caller: Caller, { contact, enterpriseId }: Writer, id: string) =>
  caller.act<{ signUpId: string }>({
    ...{ who: contact, step: 'signUp', on: { id }, body: { enterpriseId }, tooLate: 'signedUpAlready' },
    trace: came(`${id} ${contact.memberId}`),
  })

const leaves = (caller: Caller, contact: Person, id: string) =>
  caller.act({ who: contact, step: 'leaveEvent', on: { id }, body: {}, trace: went(`${id} ${contact.memberId}`) })

export const stories: readonly Story[] = [
  async function setUpChangedAndCalledOff(caller, writer) {
    const { officer } = writer
    const { id, said } = await anEvent(caller, writer, caller.now().add({ hours: 48 }))
    const title = fresh('活动改名')
    await caller.act({
      who: officer,
      step: 'changeEvent',
      on: { id },
      body: { ...said, title, seatCount: 2, seen: 1 },
      trace: called(title),
    })
    const invited = recorded('event.invited', id)
    await caller.act({ who: officer, step: 'inviteToEvent', on: { id }, body: { officerId: 'me' }, trace: invited })
    await comes(caller, writer, id)
    const reason = fresh('取消活动')
    await caller.act({ who: officer, step: 'callOffEvent', on: { id }, body: { reason }, trace: why(reason) })
  },
  async function standsInLineAndLeaves(caller, writer) {
    const { id: own } = await anEvent(caller, writer, caller.now().add({ hours: 72 }))
    const { rows } = await caller.read<{ rows: { id: string; startsAt: string }[] }>(writer.contact, 'listEvents', {}, '?limit=100')
    // those that nobody calls off
    const soon = caller.now().add({ hours: 60 })
    const far = rows.filter(({ startsAt }) => Temporal.Instant.compare(Temporal.Instant.from(startsAt), soon) > 0)
    const id = far[Math.floor(Math.random() * far.length)]?.id ?? own
    await comes(caller, writer, id)
    await leaves(caller, writer.contact, id)
  },
  async function heldAndClosed(caller, writer) {
    const { officer, contact, enterpriseId } = writer
    const startsAt = caller.now().add({ seconds: 8 })
    const { id } = await anEvent(caller, writer, startsAt)
    const { signUpId } = await comes(caller, writer, id)
    await caller.act({ who: officer, step: 'checkIn', on: { id }, body: { signUpId }, trace: recorded('event.checkedIn', id) })
    while (Temporal.Instant.compare(caller.now(), startsAt) < 0) await sleep(200)
    const body = fresh('现场提问')
    await caller.act({ who: contact, step: 'raiseEventQuestion', on: { id }, body: { enterpriseId, body }, trace: asked(body) })
    const words = fresh('会后评')
    await caller.act({ who: contact, step: 'giveFeedback', on: { id }, body: { grade: 5, words }, trace: thought(words) })
    await caller.act({ who: officer, step: 'closeEvent', on: { id }, body: {}, trace: recorded('event.closed', id) })
  },
]
