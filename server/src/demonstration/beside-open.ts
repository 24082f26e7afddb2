import { at } from '@yigen/domain/calendar/zone.ts'
import {
  after,
  type Besides,
  firstReply,
  lastOf,
  leadOf,
  type Making,
  ministerOf,
  officerAt,
  refusalEvents,
  refusalFor,
  workerOf,
} from './beside-making.ts'
import { authorities, type PartText, partTexts, pauseWords, remindWords, streetPart } from './beside-texts.ts'
import type { DemoRequest, Login } from './demonstration.types.ts'
import { isBefore, workdayAfter, workdayBefore } from './hours.ts'

/** Open matters that were answered, each in a state of its own: refusals where one is written for it, the rest in turn, the longest answered first; what was answered lately waits for a department. */
export function openParts(making: Making, besides: readonly Besides[]): void {
  const { now } = making
  const answered = ({ request }: Besides) => firstReply(request)?.at ?? now
  const open = besides
    .filter(
      ({ request, beside }) =>
        lastOf(request)?.kind === 'reply' && beside.length === 0 && request.course.every(event => event.kind !== 'reopen'),
    )
    .toSorted((a, b) => Temporal.Instant.compare(answered(a), answered(b)))
  const old = open.filter(one => isBefore(answered(one), at(workdayBefore(now, 3), '09:00')))
  const refusals = old.filter(({ request }) => refusalFor(request)).slice(0, 2)
  if (refusals[0]) proposedRefusal(making, refusals[0])
  if (refusals[1]) returnedRefusal(making, refusals[1])
  for (const [i, one] of old.filter(one => !refusals.includes(one)).entries()) (turns[i] ?? inHand)(making, one)
  const recent = open.filter(one => !old.includes(one) && isBefore(answered(one), now.subtract({ minutes: 300 })))
  for (const one of recent.slice(0, 6)) waitingTask(making, one)
}

function hand(
  making: Making,
  one: Besides,
  moment: Temporal.Instant,
  unit: string,
  days: number,
): { text: PartText; worker: Login } | null {
  const text = partTexts[unit] ?? streetPart
  const worker = workerOf(unit)
  if (!worker) return null
  one.beside.push({
    kind: 'hand',
    at: moment,
    by: officerAt(making, one.request, moment),
    unit,
    asked: making.chance.pick(text.asked),
    days,
  })
  return { text, worker }
}

const unitOf = (request: DemoRequest): string => {
  const lead = leadOf(request)
  return lead && partTexts[lead] && workerOf(lead) ? lead : 'market'
}
const begin = (one: Besides, now: Temporal.Instant, minutes: number) => {
  const replied = firstReply(one.request)?.at ?? now
  return replied.add({ minutes })
}

function inHand(making: Making, one: Besides) {
  const handed = begin(one, making.now, 25)
  const unit = unitOf(one.request)
  const part = hand(making, one, handed, unit, 15)
  if (part) one.beside.push({ kind: 'accept', at: after(handed, 90), by: part.worker, unit })
}

function waitingTask(making: Making, one: Besides) {
  hand(making, one, making.now.subtract({ minutes: making.chance.between(40, 200) }), unitOf(one.request), 2)
}

function lateTask(making: Making, one: Besides) {
  const handed = begin(one, making.now, 25)
  const unit = unitOf(one.request)
  const part = hand(making, one, handed, unit, 1)
  if (!part) return
  one.beside.push({ kind: 'accept', at: after(handed, 60), by: part.worker, unit })
  const urged = making.now.subtract({ minutes: 130 })
  one.beside.push({ kind: 'urge', at: urged, by: officerAt(making, one.request, urged), unit })
}

function twoDepartments(making: Making, one: Besides) {
  const handed = begin(one, making.now, 20)
  const [first, second] = unitOf(one.request) === 'housing' ? ['housing', 'fire'] : ['housing', unitOf(one.request)]
  const done = hand(making, one, handed, second as string, 2)
  const late = hand(making, one, handed.add({ minutes: 1 }), first as string, 1)
  if (!done || !late) return
  one.beside.push(
    { kind: 'accept', at: after(handed, 40), by: done.worker, unit: second as string },
    { kind: 'finish', at: after(handed, 320), by: done.worker, unit: second as string, result: making.chance.pick(done.text.found) },
    { kind: 'accept', at: after(handed, 100), by: late.worker, unit: first as string },
  )
}

function returnedTask(making: Making, one: Besides) {
  const handed = begin(one, making.now, 30)
  const part = hand(making, one, handed, 'fire', 2)
  if (part) one.beside.push({ kind: 'return', at: after(handed, 150), by: part.worker, unit: 'fire', reason: part.text.notOurs })
}

function handedOnTask(making: Making, one: Besides) {
  const handed = begin(one, making.now, 30)
  const part = hand(making, one, handed, 'fire', 2)
  const housing = workerOf('housing')
  if (!part || !housing) return
  const returned = after(handed, 120)
  const on = returned.add({ minutes: 12 })
  one.beside.push(
    { kind: 'return', at: returned, by: part.worker, unit: 'fire', reason: part.text.notOurs },
    {
      kind: 'handOn',
      at: on,
      by: officerAt(making, one.request, on),
      from: 'fire',
      unit: 'housing',
      asked: partTexts.housing?.asked[0] ?? '',
      days: 10,
    },
    { kind: 'accept', at: after(on, 60), by: housing, unit: 'housing' },
  )
}

function pausedForEnterprise(making: Making, one: Besides) {
  const { chance, now } = making
  const paused = after(begin(one, now, 60), 60)
  const until = at(workdayAfter(now, 3), '18:00')
  const reminded = now.subtract({ minutes: 300 })
  one.beside.push({
    kind: 'pause',
    at: paused,
    by: officerAt(making, one.request, paused),
    authority: '',
    words: chance.pick(pauseWords),
    until,
  })
  if (isBefore(paused, reminded))
    one.beside.push({ kind: 'remind', at: reminded, by: officerAt(making, one.request, reminded), words: chance.pick(remindWords) })
}

function pausedForAuthority(making: Making, one: Besides) {
  const paused = after(begin(one, making.now, 60), 60)
  const authority = making.chance.pick(authorities)
  one.beside.push({
    kind: 'pause',
    at: paused,
    by: officerAt(making, one.request, paused),
    authority,
    words: '等对方书面复函，已电话催过一次',
    until: at(workdayAfter(making.now, 4), '18:00'),
  })
}

function proposedRefusal(making: Making, one: Besides) {
  const text = refusalFor(one.request)
  if (text) one.beside.push(...refusalEvents(making, one.request, text, making.now.subtract({ minutes: 150 })))
}

function returnedRefusal(making: Making, one: Besides) {
  const text = refusalFor(one.request)
  if (!text) return
  const events = refusalEvents(making, one.request, text, begin(one, making.now, 80))
  const proposed = events.at(-1)?.at ?? making.now
  one.beside.push(...events, { kind: 'sendBackDecline', at: after(proposed, 80), by: ministerOf(making, one.request), toTry: text.toTry })
}

const turns: readonly ((making: Making, one: Besides) => void)[] = [
  lateTask,
  twoDepartments,
  returnedTask,
  handedOnTask,
  pausedForEnterprise,
  pausedForAuthority,
  inHand,
  inHand,
  pausedForEnterprise,
]
