import {
  after,
  type Besides,
  firstReply,
  lastOf,
  type Making,
  ministerOf,
  officerAt,
  textOfPart,
  unitsOf,
  workerOf,
} from './beside-making.ts'
import { kindWords } from './beside-texts.ts'
import { isBefore } from './hours.ts'

/** A third of what was settled had its department's part, done in time. */
export function settledParts(making: Making, one: Besides) {
  const { chance } = making
  const [reply, settle, unit] = [firstReply(one.request), lastOf(one.request), unitsOf(making, one.request)[0]]
  const worker = unit && workerOf(unit)
  if (!reply || !settle || !unit || !worker || !chance.happens(0.34)) return
  const text = textOfPart(one.request)
  const handed = reply.at.add({ minutes: chance.between(6, 45) })
  const accepted = after(handed, chance.between(20, 190))
  const finished = after(accepted, chance.between(90, 700))
  if (!isBefore(finished, settle.at.subtract({ minutes: 20 })) || one.request.course.some(event => event.kind === 'reopen')) return
  one.beside.push(
    { kind: 'hand', at: handed, by: officerAt(making, one.request, handed), unit, asked: chance.pick(text.asked), days: 3 },
    { kind: 'accept', at: accepted, by: worker, unit },
    { kind: 'finish', at: finished, by: worker, unit, result: chance.pick(text.found) },
  )
}

/** Seven of ten grade what was settled; the rare bad grade is called back by the minister. */
export function rate(making: Making, one: Besides) {
  const { chance, now } = making
  const settle = lastOf(one.request)
  if (!settle || !chance.happens(0.7)) return
  const moment = settle.at.add({ minutes: chance.between(30, 3_000) })
  if (!isBefore(moment, now.subtract({ minutes: 30 }))) return
  const draw = chance.next()
  const grade = draw < 0.7 ? 5 : draw < 0.92 ? 4 : draw < 0.965 ? 3 : draw < 0.99 ? 2 : 1
  one.beside.push({ kind: 'rate', at: moment, contact: one.request.contact, grade, words: chance.pick(kindWords[grade]) })
  if (grade > 2) return
  const called = after(moment, chance.between(60, 300))
  if (!isBefore(called, now.subtract({ minutes: 10 }))) return
  one.beside.push({
    kind: 'callBack',
    at: called,
    by: ministerOf(making, one.request),
    said: '已致电企业，听了经过，向企业致歉。',
    willChange: '今后每一步都主动告知进度，材料清单一次说清。',
  })
}
