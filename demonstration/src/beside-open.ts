import { at } from '@yigen/domain/calendar/zone.ts'
import {
  after,
  type Besides,
  daysInHand,
  firstReply,
  lastOf,
  type Making,
  ministerOf,
  officerAt,
  refusalEvents,
  refusalFor,
  textOfPart,
  unitsOf,
  workerOf,
} from './beside-making.ts'
import { giveOrders } from './beside-orders.ts'
import { authorities, extensionReason, interimWords, pauseWords, remindWords } from './beside-texts.ts'
import type { DemoRequest, Login } from './demonstration.types.ts'
import { dueOf, isBefore, workdayAfter, workdayBefore } from './hours.ts'

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
  const rest = old.filter(one => !refusals.includes(one))
  const shared = rest.filter(({ request }) => twoOf(making, request)).slice(0, ofTwo.length)
  for (const [i, one] of shared.entries()) ofTwo[i]?.(making, one)
  for (const [i, one] of rest.filter(one => !shared.includes(one)).entries()) (ofOne[i] ?? inHand)(making, one)
  giveOrders(making, rest)
  const recent = open.filter(one => !old.includes(one) && isBefore(answered(one), now.subtract({ minutes: 300 })))
  const waiting = recent.slice(0, 6)
  const helped = waiting.find(({ request }) => twoOf(making, request))
  for (const one of waiting) waitingTask(making, one, one === helped ? [twoOf(making, one.request)?.helps ?? ''] : [])
}

type Handed = { unit: string; days: number; helpers?: readonly string[] }

/** Hands a part out and tells who will do it. */
function hand(making: Making, one: Besides, moment: Temporal.Instant, { unit, days, helpers = [] }: Handed): Login {
  const asked = making.chance.pick(textOfPart(one.request).asked)
  one.beside.push({ kind: 'hand', at: moment, by: officerAt(making, one.request, moment), unit, asked, days, helpers })
  return workerOf(unit) as Login
}

/** The main unit of a matter, and one that helps; a matter without a second one is only in hand. */
function twoOf(making: Making, request: DemoRequest): { main: string; helps: string } | null {
  const [main, helps] = unitsOf(making, request)
  return main && helps ? { main, helps } : null
}
const mainOf = (making: Making, request: DemoRequest): string => unitsOf(making, request)[0] ?? 'market'

const begin = (one: Besides, now: Temporal.Instant, minutes: number) => {
  const replied = firstReply(one.request)?.at ?? now
  return replied.add({ minutes })
}

function inHand(making: Making, one: Besides) {
  const handed = begin(one, making.now, 25)
  const unit = mainOf(making, one.request)
  const worker = hand(making, one, handed, { unit, days: daysInHand(making, one.request, handed) })
  one.beside.push({ kind: 'accept', at: after(handed, 90), by: worker, unit })
}

/** In hand, with a report of how it stands; more time is asked for, and granted in one of two. */
function moreTime(making: Making, one: Besides): Asked {
  inHand(making, one)
  const accepted = one.beside.findLast(event => event.kind === 'accept')
  const handed = one.beside.findLast(event => event.kind === 'hand')
  if (accepted?.kind !== 'accept' || handed?.kind !== 'hand') throw new RangeError('a part in hand was handed and accepted')
  const { by, unit } = accepted
  const due = dueOf(handed.at, { amount: handed.days, unit: 'workingDays' })
  const asked = after(accepted.at, 240)
  one.beside.push(
    { kind: 'interim', at: after(accepted.at, 180), by, unit, words: interimWords },
    { kind: 'askExtension', at: asked, by, unit, day: workdayAfter(due, 2).toString(), reason: extensionReason },
  )
  return { asked, unit }
}
type Asked = { asked: Temporal.Instant; unit: string }

function moreTimeAsked(making: Making, one: Besides) {
  moreTime(making, one)
}

function moreTimeGranted(making: Making, one: Besides) {
  const { asked, unit } = moreTime(making, one)
  one.beside.push({ kind: 'grantExtension', at: after(asked, 45), by: ministerOf(making, one.request), unit })
}

/** Not accepted yet; of one a second unit helps. R7.1 */
function waitingTask(making: Making, one: Besides, helpers: readonly string[]) {
  const handed = making.now.subtract({ minutes: making.chance.between(40, 200) })
  hand(making, one, handed, { unit: mainOf(making, one.request), days: 2, helpers })
}

function lateTask(making: Making, one: Besides) {
  const handed = begin(one, making.now, 25)
  const unit = mainOf(making, one.request)
  const worker = hand(making, one, handed, { unit, days: 1 })
  one.beside.push({ kind: 'accept', at: after(handed, 60), by: worker, unit })
  const urged = making.now.subtract({ minutes: 130 })
  one.beside.push({ kind: 'urge', at: urged, by: officerAt(making, one.request, urged), unit })
}

/** One finishes, the other is late: the matter shows the worse (R4.10). */
function twoDepartments(making: Making, one: Besides) {
  const units = twoOf(making, one.request)
  if (!units) return inHand(making, one)
  const { main, helps } = units
  const handed = begin(one, making.now, 20)
  const helper = hand(making, one, handed, { unit: helps, days: 2 })
  const worker = hand(making, one, handed.add({ minutes: 1 }), { unit: main, days: 1 })
  one.beside.push(
    { kind: 'accept', at: after(handed, 40), by: helper, unit: helps },
    { kind: 'finish', at: after(handed, 320), by: helper, unit: helps, result: making.chance.pick(textOfPart(one.request).found) },
    { kind: 'accept', at: after(handed, 100), by: worker, unit: main },
  )
}

/** Given to who only helps, and sent back: it waits to be handed on. */
function returnedTask(making: Making, one: Besides) {
  const units = twoOf(making, one.request)
  if (!units) return inHand(making, one)
  const handed = begin(one, making.now, 30)
  const helper = hand(making, one, handed, { unit: units.helps, days: 2 })
  one.beside.push({ kind: 'return', at: after(handed, 150), by: helper, unit: units.helps, reason: textOfPart(one.request).notOurs })
}

function handedOnTask(making: Making, one: Besides) {
  const units = twoOf(making, one.request)
  if (!units) return inHand(making, one)
  const { main, helps } = units
  const { asked, notOurs } = textOfPart(one.request)
  const handed = begin(one, making.now, 30)
  const helper = hand(making, one, handed, { unit: helps, days: 2 })
  const returned = after(handed, 120)
  const on = returned.add({ minutes: 12 })
  one.beside.push(
    { kind: 'return', at: returned, by: helper, unit: helps, reason: notOurs },
    {
      kind: 'handOn',
      at: on,
      by: officerAt(making, one.request, on),
      from: helps,
      unit: main,
      asked: making.chance.pick(asked),
      days: daysInHand(making, one.request, on),
    },
    { kind: 'accept', at: after(on, 60), by: workerOf(main) as Login, unit: main },
  )
}

/** Waiting is the officer's word: a matter of an enterprise that has none is in hand. R6.1 */
const hasOfficer = ({ enterprises }: Making, { enterprise }: DemoRequest) => Boolean(enterprises[enterprise]?.officer)

function pausedForEnterprise(making: Making, one: Besides) {
  if (!hasOfficer(making, one.request)) return inHand(making, one)
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
  if (!hasOfficer(making, one.request)) return inHand(making, one)
  const paused = after(begin(one, making.now, 60), 60)
  const authority = making.chance.pick(authorities)
  one.beside.push({
    kind: 'pause',
    at: paused,
    by: officerAt(making, one.request, paused),
    authority,
    words: '在等对方的书面复函，已电话催过一次，有回音当天告诉您。',
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

type State = (making: Making, one: Besides) => void
/** States that need a second unit, and those that any matter can be in, in turn. */
const ofTwo: readonly State[] = [twoDepartments, returnedTask, handedOnTask]
const ofOne: readonly State[] = [lateTask, pausedForEnterprise, pausedForAuthority, moreTimeAsked, moreTimeGranted, pausedForEnterprise]
