import type { PeriodFigures } from '@yigen/domain/figures/period-figures.ts'
import type { z } from 'zod'

type Figures = z.output<typeof PeriodFigures>
type Counts = Figures['total']['now']

const counts = (received: number): Counts => ({
  ...{ received, declined: 1, appealed: 0, open: 6, overdue: 2 },
  ...{ answers: { due: received, inTime: received - 1 }, entered: { due: 2, inTime: 1 }, settlements: { due: 8, inTime: 7 } },
  ...{
    tasks: { due: 9, inTime: 6 },
    ratings: { asked: 8, rated: 5, content: 4 },
    firstAnswers: { answered: received - 1, medianHours: 2.25 },
  },
})

const row = (key: string | null, nameZh: string | null) => ({ key, nameZh, nameEn: null, now: counts(12), before: counts(9) })
const [from, until] = ['2026-11-23', '2026-11-27']

/** The figures of a week in which every cell holds a number. */
export const exampleFigures: Figures = {
  ...{ period: { from, until }, before: { from: '2026-11-18', until: '2026-11-22' } },
  asOf: Temporal.Instant.from('2026-11-28T00:00:00+08:00'),
  total: { now: counts(24), before: counts(18) },
  line: [{ from, until: from, counts: counts(5) }],
  by: {
    ...{ officer: [row('o', '陈若溪'), row(null, null)], street: [row('s', '琶洲街道')], service: [row('i', '二次消防')] },
    ...{ department: [row('d', '区住房城乡建设局')], source: [row('call', null)] },
  },
}
