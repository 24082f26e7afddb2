import { setTimeout as sleep } from 'node:timers/promises'
import type { Caller } from '../caller.ts'
import { fresh } from '../fresh.ts'
import type { Writer } from '../people.ts'
import type { Story } from '../story.ts'
import { written } from '../trace.ts'

const about = written('site_meeting', 'about')
const word = written('site_meeting', 'words')
const why = written('site_meeting', 'called_off_why')
const moved = written('site_meeting_move', 'reason')
const done = written('site_meeting_decision', 'done_words')
const project = written('project', 'name')
const place = '南石湾 3 号楼'

async function planned(caller: Caller, { officer, enterpriseId, clerkUnit }: Writer, startsAt: Temporal.Instant) {
  const name = fresh('现场项目')
  const opened = { enterpriseId, name, kind: 'factory' }
  const { id } = await caller.act({ who: officer, step: 'openProject', body: opened, trace: project(name) })
  const said = fresh('现场会')
  const body = { startsAt: startsAt.toString(), place, about: said, unitIds: [clerkUnit] }
  return caller.act({ who: officer, step: 'planSiteMeeting', on: { id }, body, trace: about(said), tooLate: 'meetingPast' })
}

export const stories: readonly Story[] = [
  async function movedAndCalledOff(caller, writer) {
    const startsAt = caller.now().add({ hours: 48 })
    const meeting = await planned(caller, writer, startsAt)
    const reason = fresh('改期')
    const later = { startsAt: startsAt.add({ hours: 24 }).toString(), place, reason }
    await caller.act({ who: writer.minister, step: 'moveSiteMeeting', on: meeting, body: later, trace: moved(reason) })
    const off = fresh('取消')
    await caller.act({ who: writer.officer, step: 'callOffSiteMeeting', on: meeting, body: { reason: off }, trace: why(off) })
  },
  async function heldAndDone(caller, writer) {
    const startsAt = caller.now().add({ seconds: 8 })
    const meeting = await planned(caller, writer, startsAt)
    while (Temporal.Instant.compare(caller.now(), startsAt) < 0) await sleep(200)
    const words = fresh('现场记录')
    const day = caller.now().add({ hours: 96 }).toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString()
    const decisions = [
      { owner: 'unit', words: '给初审意见。', unitId: writer.clerkUnit, promise: { amount: 2, unit: 'workingDays' } },
      { owner: 'officer', words: '备方案。', day },
    ]
    const body = { words, decisions }
    const recorded = await caller.act<{ decisions: { id: string }[] }>({
      ...{ who: writer.officer, step: 'recordSiteMeeting', on: meeting, body, trace: word(words) },
    })
    const said = fresh('办结')
    const on = { id: meeting.id, decisionId: recorded.decisions[1]?.id ?? '' }
    await caller.act({ who: writer.officer, step: 'finishDecision', on, body: { words: said }, trace: done(said) })
  },
]
