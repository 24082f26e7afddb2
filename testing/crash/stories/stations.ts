import { setTimeout as sleep } from 'node:timers/promises'
import type { Caller } from '../caller.ts'
import { fresh, freshName } from '../fresh.ts'
import type { Writer } from '../people.ts'
import type { Story } from '../story.ts'
import { recorded, written } from '../trace.ts'

const called = written('station', 'name')
const why = written('station_session', 'words')
const closedWith = written('station_session', 'closed_words')
const offered = written('duty_swap', 'words')
const wished = written('duty_wish', 'words')

type Sessions = { sessions: { id: string }[] }

/** Short, so that sessions of one writer hardly ever meet. */
const hours = { weekday: 3, from: '14:00', until: '14:10', slotMinutes: 10, desks: 2, place: '1 楼大堂' }

async function aStation(caller: Caller, { minister }: Writer) {
  const station = { name: freshName('驻点'), ...hours }
  const { id } = await caller.act({ who: minister, step: 'createStation', body: station, trace: called(station.name) })
  const { sessions } = await caller.read<Sessions>(minister, 'getStation', { id })
  return { id, station, sessions: sessions.slice(-3).map(session => session.id) as [string, string, string] }
}

/** Some time of the year to come. */
const someTime = (caller: Caller) =>
  caller.now().add({ hours: 24 * 20 + Math.floor(Math.random() * 24 * 300), minutes: Math.floor(Math.random() * 60) })

async function move(caller: Caller, { minister }: Writer, id: string, startsAt: Temporal.Instant) {
  const body = { startsAt: startsAt.toString(), reason: '检修。' }
  await caller.act({
    who: minister,
    step: 'moveSession',
    on: { id },
    body,
    trace: recorded('stationSession.moved', id),
    tooLate: 'sessionTaken',
  })
}

async function seat(caller: Caller, { minister, officer }: Writer, id: string) {
  const body = { desk: 1, memberId: officer.memberId }
  const trace = recorded('stationSession.seated', id)
  await caller.act({ who: minister, step: 'assignDuty', on: { id }, body, trace, tooLate: 'dutyElsewhere' })
  const { dutyId } = await caller.read<{ dutyId: string }>(officer, 'getDutySession', { id })
  return dutyId
}

export const stories: readonly Story[] = [
  async function setUpSwappedAndClosed(caller, writer) {
    const { minister, officer, colleague } = writer
    const { id, station, sessions } = await aStation(caller, writer)
    const [swapped, off, published] = sessions
    const changed = { ...station, ministerId: minister.memberId, seen: 1, note: '能停车' }
    await caller.act({ who: minister, step: 'changeStation', on: { id }, body: changed, trace: recorded('station.changed', id) })
    await move(caller, writer, swapped, someTime(caller))
    const words = fresh('能来')
    await caller.act({ who: officer, step: 'wishDuty', on: { id: swapped }, body: { wish: 'can', words }, trace: wished(words) })
    const dutyId = await seat(caller, writer, swapped)
    const offer = async () => {
      const words = fresh('换班')
      const on = { id: dutyId }
      return caller.act({ who: officer, step: 'offerSwap', on, body: { words }, trace: offered(words) })
    }
    await caller.act({
      who: officer,
      step: 'dropSwap',
      on: await offer(),
      body: {},
      trace: recorded('stationSession.swapDropped', swapped),
    })
    const taken = recorded('stationSession.seated', swapped)
    await caller.act({ who: colleague, step: 'takeSwap', on: await offer(), body: {}, trace: taken, tooLate: 'dutyElsewhere' })
    const reason = fresh('停电')
    await caller.act({ who: minister, step: 'callOffSession', on: { id: off }, body: { reason }, trace: why(reason) })
    await move(caller, writer, published, someTime(caller))
    const rows = [{ sessionId: published, seats: [officer.memberId, null], seen: [null, null] }]
    const roster = { ministerId: minister.memberId, rows }
    const all = recorded('roster.published', minister.memberId)
    await caller.act({ who: minister, step: 'publishRoster', body: roster, trace: all, tooLate: 'dutyElsewhere' })
    await caller.act({ who: minister, step: 'closeStation', on: { id }, body: { reason: '收回。' }, trace: recorded('station.closed', id) })
  },
  async function heldAndClosed(caller, writer) {
    const { sessions } = await aStation(caller, writer)
    const [id] = sessions
    await seat(caller, writer, id)
    const startsAt = caller.now().add({ seconds: 8 })
    await move(caller, writer, id, startsAt)
    while (Temporal.Instant.compare(caller.now(), startsAt) < 0) await sleep(200)
    const words = fresh('收工')
    const trace = closedWith(words)
    await caller.act({ who: writer.officer, step: 'closeDutySession', on: { id }, body: { words }, trace, tooLate: 'mayNot' })
  },
]
