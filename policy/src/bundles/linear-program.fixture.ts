import type { BundleProblem, Payment } from './candidate.ts'

/** The same problem in CPLEX LP format: a yes or no of each candidate, and what of each payment is paid. */
export function linearProgram({ candidates, exclusions, caps }: BundleProblem, amountOf: (payment: Payment) => number): string {
  const payments = candidates.flatMap((candidate, at) => candidate.payments.map((payment, part) => ({ candidate, at, part, payment })))
  const paid = (one: (typeof payments)[number]) => `y${one.at}_${one.part}`
  const places = new Map(candidates.map(({ id }, at) => [id, `x${at}`]))
  const isIn = (cap: BundleProblem['caps'][number], one: (typeof payments)[number]) =>
    cap.members.includes(one.candidate.id) && (cap.year === undefined || cap.year === one.payment.year)
  const rows = [
    ...payments.map(one => `${paid(one)} - ${amountOf(one.payment)} x${one.at} <= 0`),
    ...exclusions.map(({ members }) => `${[...new Set(members)].map(id => places.get(id)).join(' + ')} <= 1`),
    ...caps
      .map(cap => ({ cap, under: payments.filter(one => isIn(cap, one)) }))
      .map(({ cap, under }) => `${under.map(paid).join(' + ')} <= ${cap.limit}`),
  ]
  return [
    'Maximize',
    ` total: ${payments.map(paid).join(' + ')}`,
    'Subject To',
    ...rows.map((row, at) => ` r${at}: ${row}`),
    'Binary',
    ...candidates.map((_, at) => ` x${at}`),
    'End',
  ].join('\n')
}
