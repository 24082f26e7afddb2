import { at, type BundleProblem, type End } from './candidate.ts'

/** The same problem in CPLEX LP format: a yes or no of each candidate, and what of each payment is paid. */
export function linearProgram({ candidates, exclusions, caps }: BundleProblem, end: End): string {
  const payments = candidates.flatMap((candidate, index) =>
    candidate.payments.map((payment, part) => ({ candidate, index, part, payment })),
  )
  const paid = (one: (typeof payments)[number]) => `y${one.index}_${one.part}`
  const places = new Map(candidates.map(({ id }, index) => [id, `x${index}`]))
  const isIn = (cap: BundleProblem['caps'][number], one: (typeof payments)[number]) =>
    cap.members.includes(one.candidate.id) && (cap.year === undefined || cap.year === one.payment.year)
  const rows = [
    ...payments.map(one => `${paid(one)} - ${at(one.payment, end)} x${one.index} <= 0`),
    ...exclusions.map(({ members }) => `${[...new Set(members)].map(id => places.get(id)).join(' + ')} <= 1`),
    ...caps
      .map(cap => ({ cap, under: payments.filter(one => isIn(cap, one)) }))
      .map(({ cap, under }) => `${under.map(paid).join(' + ')} <= ${at(cap.limit, end)}`),
  ]
  return [
    'Maximize',
    ` total: ${payments.map(paid).join(' + ')}`,
    'Subject To',
    ...rows.map((row, index) => ` r${index}: ${row}`),
    'Binary',
    ...candidates.map((_, index) => ` x${index}`),
    'End',
  ].join('\n')
}
