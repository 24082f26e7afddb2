import { type Besides, type Making, ministerOf, officerAt } from './beside-making.ts'
import { orders } from './beside-texts.ts'
import { workdayAfter } from './hours.ts'

/** The first story is told elsewhere: neither the first officer nor who is covered by them gets an order. */
const spared: readonly (string | null)[] = [null, 'officer01', 'officer04']

/** A minister's order that still runs, and a leader's that was answered, on two matters in a department's hands. */
export function giveOrders(making: Making, besides: readonly Besides[]): void {
  const inHand = besides.filter(
    ({ request, beside }) =>
      beside.some(event => event.kind === 'accept') && !spared.includes(making.enterprises[request.enterprise]?.officer ?? null),
  )
  const [byMinister, byLeader] = inHand
  const day = workdayAfter(making.now, 2).toString()
  byMinister?.beside.push({
    kind: 'order',
    at: making.now.subtract({ hours: 20 }),
    by: ministerOf(making, byMinister.request),
    words: orders.minister,
    day,
  })
  if (!byLeader) return
  const answered = making.now.subtract({ hours: 18 })
  byLeader.beside.push(
    { kind: 'order', at: making.now.subtract({ hours: 44 }), by: 'leader01', words: orders.leader, day },
    { kind: 'answerOrder', at: answered, by: officerAt(making, byLeader.request, answered), words: orders.answer },
  )
}
