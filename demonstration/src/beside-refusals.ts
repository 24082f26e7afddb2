import { at } from '@yigen/domain/calendar/zone.ts'
import { after, type Besides, firstReply, isSettled, lastOf, type Making, ministerOf, refusalEvents, refusalFor } from './beside-making.ts'
import type { RefusalText } from './beside-texts.ts'
import { laterOf, workdayBefore } from './hours.ts'

type Ending = 'released' | 'appealed' | 'rejected' | 'upheld'

/** How many days ago the first answer lay; an appeal that still waits chooses first: its refusal came within the last days. */
const endings: readonly [Ending, low: number, high: number][] = [
  ['appealed', 1.5, 18],
  ['released', 1, 60],
  ['rejected', 14, 70],
  ['upheld', 14, 70],
]

/** Some settled matters end in a refusal instead: open to appeal, appealed, its appeal rejected, upheld and settled after all. */
export function refuseSome(making: Making, besides: readonly Besides[]): void {
  for (const [ending, low, high] of endings) {
    const found = besides.find(one => isFree(one) && refusalFor(one.request) && isAged(making, one, low, high))
    const text = found && refusalFor(found.request)
    if (found && text) refuse(making, found, ending, text)
  }
}

const isFree = ({ request, beside }: Besides) =>
  isSettled(request) && request.course.length <= 3 && beside.every(event => event.kind !== 'propose')

function isAged({ now }: Making, { request }: Besides, low: number, high: number): boolean {
  const age = now.since(firstReply(request)?.at ?? now).total('hours') / 24
  return age > low && age < high
}

function refuse(making: Making, one: Besides, ending: Ending, text: RefusalText): void {
  const [reply, settled] = [firstReply(one.request), lastOf(one.request)]
  if (!reply || !settled) return
  const { request } = one
  const soonest = reply.at.add({ minutes: 40 })
  const lately = at(workdayBefore(making.now, 4), '10:00')
  const proposal = refusalEvents(making, request, text, ending === 'appealed' ? laterOf(soonest, lately) : soonest)
  const released = after(proposal.at(-1)?.at ?? reply.at, 100)
  one.request = { ...request, course: request.course.slice(0, -1) }
  one.beside = [...proposal, { kind: 'release', at: released, by: ministerOf(making, request) }]
  if (ending === 'released') return
  const soon = released.add({ hours: 20 })
  // one that waits came yesterday: five working days for the decision run on (R5.4)
  const appealed = ending === 'appealed' ? laterOf(soon, making.now.subtract({ hours: 26 })) : soon
  one.beside.push({ kind: 'appeal', at: appealed, contact: request.contact, words: text.appeal })
  if (ending === 'appealed') return
  const decided = after(appealed, 700)
  one.beside.push({ kind: 'decide', at: decided, by: 'leader01', decision: ending, words: text.decision[ending] })
  if (ending === 'upheld') one.request = { ...one.request, course: [...one.request.course, { ...settled, at: after(decided, 900) }] }
}
