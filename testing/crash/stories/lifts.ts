import type { Caller } from '../caller.ts'
import { fresh } from '../fresh.ts'
import { answeredMatter, ofMatter } from '../matter.ts'
import type { Writer } from '../people.ts'
import type { Story } from '../story.ts'
import { recorded, written } from '../trace.ts'

const tried = written('lift', 'tried')
const question = written('lift', 'question')
const words = written('lift', 'words')
const answer = written('lift', 'answer')
const project = written('project', 'name')

const soon = (caller: Caller) => caller.now().add({ hours: 96 }).toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString()

async function proposed(caller: Caller, writer: Writer): Promise<{ id: string }> {
  const matter = await answeredMatter(caller, writer)
  const done = fresh('区里做过')
  const body = { question: '市里能否先行核验一期？', tried: done, day: soon(caller) }
  return ofMatter(matter, { who: writer.officer, step: 'proposeLift', body, trace: tried(done) })
}

async function asked(caller: Caller, writer: Writer) {
  const on = await proposed(caller, writer)
  const said = fresh('请市里定')
  await caller.act({ who: writer.minister, step: 'liftQuestion', on, body: { question: said, day: soon(caller) }, trace: question(said) })
  return on
}

export const stories: readonly Story[] = [
  async function liftedAndAnswered(caller, writer) {
    const on = await asked(caller, writer)
    await caller.act({ who: writer.cityLeader, step: 'acceptLift', on, trace: recorded('lift.accepted', on.id) })
    const said = fresh('市里答复')
    await caller.act({ who: writer.cityLeader, step: 'answerLift', on, body: { words: said }, trace: answer(said) })
  },
  async function liftedAndReturned(caller, writer) {
    const on = await asked(caller, writer)
    const said = fresh('市里退回')
    await caller.act({ who: writer.cityLeader, step: 'returnLift', on, body: { words: said }, trace: words(said) })
  },
  async function sentBack(caller, writer) {
    const on = await proposed(caller, writer)
    const said = fresh('先补充')
    await caller.act({ who: writer.minister, step: 'sendBackLift', on, body: { words: said }, trace: words(said) })
  },
  async function ofProjectWithdrawn(caller, writer) {
    const { officer, enterpriseId } = writer
    const name = fresh('上提项目')
    const body = { enterpriseId, name, kind: 'factory' }
    const opened = await caller.act({ who: officer, step: 'openProject', body, trace: project(name) })
    const done = fresh('区里做过')
    const asks = { question: '市里能否提前单独审？', tried: done, day: soon(caller) }
    const on = await caller.act({ who: officer, step: 'proposeLiftOfProject', on: { id: opened.id }, body: asks, trace: tried(done) })
    await caller.act({ who: officer, step: 'withdrawLift', on: { id: on.id }, trace: recorded('lift.withdrawn', on.id) })
  },
]
