import { sweepClocks } from '@yigen/server/clocks/sweep-clocks.ts'
import { benchDistrict, benchNow, type District } from './ground/district.ts'
import { fillClocks } from './ground/fill-clocks.ts'
import { median, printLine, rounded } from './ground/line.ts'

// The sweep must cost what is due, not what is open: a thousand due among a million, then among two million.
const due = 1_000
const size = { enterprises: 10_000, officers: 1_000, requests: 3_000, open: 3_000 }
const district = await benchDistrict('bench_clocks', size)

await sweepClocks(district.db, benchNow)
await fillClocks(district.ownerUrl, 0, 1_000_000)
const among1 = await sweptIn(district)
await fillClocks(district.ownerUrl, 1_000_000, 2_000_000)
const among2 = await sweptIn(district)
const drift = rounded(among2 / among1)

printLine({
  bench: 'clocks.sweepClocks, 1,000 due of 1,000,000 open',
  value: Math.round(among1),
  unit: 'ms',
  target: '<= 2000 ms',
  ok: among1 <= 2_000,
})
printLine({
  bench: 'clocks.sweepClocks, 1,000 due of 2,000,000 open',
  value: Math.round(among2),
  unit: 'ms',
  against: 'the same with half as many open',
  ratio: drift,
  target: 'ratio within 0.8 – 1.2',
  ok: drift <= 1.2,
})
await district.stop()
process.exit(among1 <= 2_000 && drift <= 1.2 ? 0 : 1)

/** Seven sweeps of a thousand clocks four hours before their due time, the first not counted; the median in milliseconds. */
async function sweptIn({ db, pool }: District): Promise<number> {
  const times = []
  for (let round = 0; round < 7; round++) {
    await pool.query(
      `update clock set next_rung_at = $1, due_at = $2 where id in (
        select id from clock where stopped_at is null and next_position = 0 and next_rung_at > $1 order by next_rung_at limit ${due})`,
      [benchNow.subtract({ seconds: 1 }).toString(), benchNow.add({ hours: 4 }).toString()],
    )
    const from = performance.now()
    const fired = await sweepClocks(db, benchNow)
    times.push(performance.now() - from)
    if (fired !== due) throw new Error(`${fired} rungs fired, ${due} were due`)
  }
  return median(times.slice(1))
}
