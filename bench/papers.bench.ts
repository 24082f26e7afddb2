import { exampleCard } from '@yigen/server/bookings/desk-card.fixture.ts'
import { deskCardPaper } from '@yigen/server/bookings/desk-card-paper.ts'
import { benchNow } from './ground/district.ts'
import { median, percentile, printLine, rounded } from './ground/line.ts'

// A desk card as it is asked for: the first of a process opens the fonts; nobody else is served while one is made, so its time is also how long the loop stands.
const rounds = 20
const make = () => {
  const from = performance.now()
  const { length } = deskCardPaper(exampleCard, '台卡', benchNow)
  return { took: performance.now() - from, length }
}

const before = process.memoryUsage().rss
const first = make()
const made = Array.from({ length: rounds }, make)
const held = process.memoryUsage().rss - before
const took = median(made.map(one => one.took))
const kilobytes = first.length / 1000
const ok = took <= 300 && kilobytes <= 200
printLine({
  ...{ bench: 'papers.desk card, A5 with two faces and a code', value: rounded(took, 1), unit: 'ms' },
  ...{
    p99_ms: rounded(
      percentile(
        made.map(one => one.took),
        99,
      ),
      1,
    ),
    first_ms: rounded(first.took, 1),
  },
  ...{ kb: rounded(kilobytes, 1), memory_mb: rounded(held / 1024 ** 2, 1), target: '<= 300 ms, <= 200 kB', ok },
})
process.exit(ok ? 0 : 1)
