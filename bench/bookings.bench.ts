import { sql } from 'kysely'
import { listSlots } from './floors/list-slots.ts'
import { benchDistrict, type District } from './ground/district.ts'
import { quickSize } from './ground/fill.ts'
import { fillStations, type OpenSession } from './ground/fill-stations.ts'
import { inTurn, once } from './ground/in-turn.ts'
import { percentile, printLine, rounded } from './ground/line.ts'
import { isWanted, options } from './ground/options.ts'
import { pace } from './ground/pace.ts'
import { shoot } from './ground/shoot.ts'
import { sideBySide } from './ground/side-by-side.ts'
import { startSide } from './ground/start-side.ts'
import { withCodes } from './ground/with-codes.ts'

// Two hundred people with the card of a station want the same few times at once; then a hundred a second book over two hundred sessions; and what the page reads that shows the times.
const [clients, perSecond, seconds] = [200, 100, options.quick ? 3 : 12]
const district = await benchDistrict('bench_bookings', quickSize)
const sessions = await fillStations(district, 25)
const contended = sessions.splice(0, options.quick ? 2 : 20)
const sides = { district, ours: await startSide('ours', district), floor: await startSide('floor', district) }

const results = [await theSameSlots(), await manySessions(), await theSlotsPage()]
await sides.ours.stop()
await sides.floor.stop()
await district.stop()
process.exit(results.every(Boolean) ? 0 : 1)

/** Each session in turn is wanted by all at once: as many are booked as there are slots, everybody else hears that the time is taken. */
async function theSameSlots(): Promise<boolean> {
  const bench = 'bookings.bookSlot, 200 at once for the same slots'
  if (!isWanted(bench)) return true
  const [waits, answers]: [number[], number[]] = [[], []]
  for (const session of contended) {
    const shots = await withCodes(
      district,
      Array.from({ length: clients }, (_, i) => ({ session, at: timeOf(session, i) })),
    )
    const from = performance.now()
    await Promise.all(
      shots.map(async shot => {
        answers.push((await shoot(sides.ours.url, shot)).status)
        waits.push(performance.now() - from)
      }),
    )
  }
  const [slots, booked, refused] = [
    contended.reduce((sum, { slots }) => sum + slots.length, 0),
    ...[201, 409].map(status => answers.filter(one => one === status).length),
  ] as [number, number, number]
  const doubled = await doubledIn(district)
  const ok = doubled === 0 && booked === slots && booked + refused === answers.length
  printLine({
    ...{
      bench,
      value: rounded(percentile(waits, 50), 0),
      unit: 'ms',
      p50_ms: rounded(percentile(waits, 50), 0),
      p99_ms: rounded(percentile(waits, 99), 0),
    },
    ...{ slots, booked, refused, doubled, target: 'every slot once, nobody twice', ok },
  })
  return ok
}

async function manySessions(): Promise<boolean> {
  const [bench, most] = ['bookings.bookSlot, 100 a second over 200 sessions', 200]
  if (!isWanted(bench)) return true
  const free = sessions.flatMap(session => session.slots.map(({ from: at }) => ({ session, at })))
  const shots = await withCodes(district, spread(free).slice(0, perSecond * seconds))
  const { p50, p99, failures } = await pace(sides.ours.url, once(shots), { perSecond, seconds })
  const doubled = await doubledIn(district)
  const ok = failures === 0 && doubled === 0 && p99 <= most
  printLine({
    ...{ bench, value: rounded(p99, 0), unit: 'ms', p50_ms: rounded(p50, 0), p99_ms: rounded(p99, 0) },
    ...{ booked: shots.length - failures, failures, doubled, target: `p99 <= ${most} ms, nobody twice`, ok },
  })
  return ok
}

/** With what was booked by then. */
function theSlotsPage(): Promise<boolean> {
  const token = inTurn([...new Set(sessions.map(session => session.token))])
  let reader = 0
  return sideBySide(sides, {
    bench: 'bookings.listSlots',
    floor: listSlots,
    ...{ ratio: 0.6, statements: 3 },
    next: () => {
      reader += 1
      const address = `10.9.${(reader >> 8) & 255}.${reader & 255}`
      return { method: 'GET', path: `/api/station-cards/${token()}`, cookie: '', address }
    },
  })
}

function timeOf({ slots }: OpenSession, i: number): Temporal.Instant {
  return (slots[i % slots.length] as OpenSession['slots'][number]).from
}

/** One of each session, then the next of each: people do not all want the same one. */
function spread<T extends { session: OpenSession }>(free: readonly T[]): T[] {
  return [...Map.groupBy(free, ({ session }) => session.id).values()]
    .flatMap(ofSession => ofSession.map((one, i) => ({ one, i })))
    .sort((a, b) => a.i - b.i)
    .map(({ one }) => one)
}

/** Slots that two have, and numbers that stand twice in a session. */
async function doubledIn({ db }: District): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select from booking where state = 'booked' group by session_id, desk, slot having count(*) > 1
      union all select from booking where state = 'booked' group by session_id, phone having count(*) > 1) x`.execute(db)
  return rows[0]?.n ?? Number.NaN
}
