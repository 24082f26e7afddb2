import { exampleLedger } from '@yigen/server/landings/ledger.fixture.ts'
import { ledgerSheet } from '@yigen/server/landings/ledger-sheet.ts'
import { median, printLine, rounded } from './ground/line.ts'

// The ledger of 5,000 projects, the most that goes out at once, as a workbook: how long it takes to write, and what memory. R15.4
const ledger = exampleLedger(5000)
await ledgerSheet(exampleLedger(100))
const took: number[] = []
for (let round = 0; round < 5; round++) {
  const from = performance.now()
  await ledgerSheet(ledger)
  took.push(performance.now() - from)
}
const [value, megabytes] = [median(took), process.resourceUsage().maxRSS / 1024]
const ok = value <= 3000 && megabytes <= 600
printLine({
  bench: 'ledger, 5,000 rows of 21 columns',
  ...{ value: rounded(value, 0), unit: 'ms', memory_mb: rounded(megabytes, 0), target: '<= 3,000 ms, <= 600 MB', ok },
})
process.exit(ok ? 0 : 1)
