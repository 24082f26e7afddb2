import type { Caller } from '../caller.ts'
import { fresh } from '../fresh.ts'
import type { Writer } from '../people.ts'
import type { Story } from '../story.ts'
import { recorded, written } from '../trace.ts'

const difficulty = written('difficulty', 'words')
const title = written('agenda_item', 'title')
const off = written('agenda_item', 'taken_off_why')
const minutes = written('agenda_item', 'minutes')
const decision = written('meeting_decision', 'words')
const done = written('meeting_decision', 'done_words')
const asking = written('asking', 'words')
const answer = written('asking', 'answer')
const question = written('lift', 'question')

const soon = (caller: Caller) => caller.now().add({ hours: 96 }).toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString()

async function anItem(caller: Caller, { colleague, meetingId }: Writer) {
  const said = fresh('议题')
  return caller.act({ who: colleague, step: 'addAgendaItem', on: { id: meetingId }, body: { title: said, words: '' }, trace: title(said) })
}

export const stories: readonly Story[] = [
  async function raised(caller, { officer, enterpriseId }) {
    const words = fresh('疑点')
    const body = { about: { kind: 'enterprise', id: enterpriseId }, words, wanted: '请会上定。' }
    await caller.act({ who: officer, step: 'raiseDifficulty', body, trace: difficulty(words) })
  },
  async function takenOff(caller, writer) {
    const on = await anItem(caller, writer)
    const reason = fresh('不上会')
    await caller.act({ who: writer.chair, step: 'takeOffAgendaItem', on, body: { reason }, trace: off(reason) })
  },
  async function decidedAndDone(caller, writer) {
    const { chair, colleague, officer, meetingId } = writer
    const here = { presentIds: [officer.memberId], guests: '' }
    await caller.act({
      ...{ who: colleague, step: 'recordAttendance', on: { id: meetingId }, body: here, trace: recorded('meeting.attended', meetingId) },
    })
    const on = await anItem(caller, writer)
    const said = fresh('会上说')
    await caller.act({ who: colleague, step: 'minuteItem', on, body: { words: said, seen: 1 }, trace: minutes(said) })
    const words = fresh('例会定')
    const body = { owner: 'person', memberId: officer.memberId, words, day: soon(caller) }
    const { id } = await caller.act({ who: chair, step: 'recordDecision', on, body, trace: decision(words) })
    const result = fresh('办结例会定')
    await caller.act({ who: officer, step: 'finishMeetingDecision', on: { id }, body: { words: result }, trace: done(result) })
  },
  async function askedAndAnswered(caller, writer) {
    const { chair, leader, meetingId } = writer
    const on = await anItem(caller, writer)
    const words = fresh('提请')
    const body = { leaderId: leader.memberId, words, day: soon(caller) }
    const { id } = await caller.act({ who: chair, step: 'askLeader', on, body, trace: asking(words) })
    await caller.act({ who: chair, step: 'chaseAsking', on: { id }, body: {}, trace: recorded('meeting.chased', meetingId) })
    const said = fresh('答复提请')
    await caller.act({ who: leader, step: 'answerAsking', on: { id }, body: { words: said }, trace: answer(said) })
  },
  async function lentUp(caller, writer) {
    const on = await anItem(caller, writer)
    const asked = fresh('上提')
    const body = { question: asked, tried: '区里会商两次。', day: soon(caller) }
    await caller.act({ who: writer.chair, step: 'liftAgendaItem', on, body, trace: question(asked) })
  },
]
