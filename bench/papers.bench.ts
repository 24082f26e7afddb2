import { exampleCard } from '@yigen/server/bookings/desk-card.fixture.ts'
import { deskCardPaper } from '@yigen/server/bookings/desk-card-paper.ts'
import { exampleDeed } from '@yigen/server/delegations/deed.fixture.ts'
import { type Deed, deedPaper } from '@yigen/server/delegations/deed-paper.ts'
import { aPng } from '@yigen/server/papers/a-png.fixture.ts'
import { benchNow } from './ground/district.ts'
import { median, percentile, printLine, rounded } from './ground/line.ts'

// A paper as it is asked for: the first of a process opens the fonts; nobody else is served while one is made, so its time is also how long the loop stands.
const rounds = 20

/** Drawn three times, each as large as a pad and by the filter that is the most work to undo. */
function drawnDeed(): Deed {
  const drawing = aPng(6, { width: 600, height: 240, filter: 4, byteAt: x => (x % 97 === 0 ? 255 : 0) })
  const signature = (sha256: string) => ({ at: benchNow, as: 'drawn', proof: 'code', fileId: null, sha256 }) as const
  const [signed, handedOver, receivedBy] = [signature('a'), signature('b'), signature('c')]
  const drawings = new Map([signed, handedOver, receivedBy].map(({ sha256 }) => [sha256, drawing]))
  return { ...exampleDeed, drawings, delegation: { ...exampleDeed.delegation, signed, handedOver, receivedBy } }
}

function measure(bench: string, paper: () => { bytes: Buffer }): boolean {
  const make = () => {
    const from = performance.now()
    const { length } = paper().bytes
    return { took: performance.now() - from, length }
  }
  const before = process.memoryUsage().rss
  const first = make()
  const made = Array.from({ length: rounds }, () => make().took)
  const held = process.memoryUsage().rss - before
  const took = median(made)
  const kilobytes = first.length / 1000
  const ok = took <= 300 && kilobytes <= 200
  printLine({
    ...{ bench: `papers.${bench}`, value: rounded(took, 1), unit: 'ms' },
    ...{ p99_ms: rounded(percentile(made, 99), 1), first_ms: rounded(first.took, 1) },
    ...{ kb: rounded(kilobytes, 1), memory_mb: rounded(held / 1024 ** 2, 1), target: '<= 300 ms, <= 200 kB', ok },
  })
  return ok
}

const deed = drawnDeed()
const oks = [
  measure('desk card, A5 with two faces and a code', () => deskCardPaper(exampleCard, '台卡', benchNow)),
  measure('deed, A4 with four faces, a code and three drawings', () => deedPaper(deed, benchNow)),
]
process.exit(oks.every(Boolean) ? 0 : 1)
