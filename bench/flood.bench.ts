import { setTimeout as wait } from 'node:timers/promises'
import { signedIn, signedInAll } from './ground/cookies.ts'
import { benchDistrict } from './ground/district.ts'
import { quickSize } from './ground/fill.ts'
import { fillContacts } from './ground/fill-contacts.ts'
import { contactId, enterpriseId, officerId } from './ground/ids.ts'
import { median, percentile, printLine, rounded } from './ground/line.ts'
import { type Shot, shoot } from './ground/shoot.ts'
import { startSide } from './ground/start-side.ts'

// One enterprise files seven times what the whole district files in a day, as fast as it can; everybody else goes on working. How much longer do they wait?
const aDay = 300
const flood = 7 * aDay
const most = 2
const [people, seconds, rounds] = [20, 6, 3]

process.env.YIGEN_BENCH_PACES = 'on'
const district = await benchDistrict('bench_flood', quickSize)
await fillContacts(district.ownerUrl, quickSize)
const ours = await startSide('ours', district)
const numbers = Array.from({ length: people }, (_, i) => i + 2)
const officers = await signedInAll(
  district,
  numbers.map(n => ({ memberId: officerId(n) })),
)
const contacts = await signedInAll(
  district,
  numbers.map(n => ({ memberId: contactId(n) })),
)
const flooder = await signedIn(district, contactId(1))

const filing = (n: number, cookie: string): Shot => ({
  ...{ method: 'POST', path: '/api/requests', cookie },
  body: { enterpriseId: enterpriseId(n), body: '租期快到了，能否续租？' },
})
/** What a person does: the day, the list, now and then a filing; half a second between, as people read. */
const actsOf = (i: number): Shot[] => [
  { method: 'GET', path: '/api/today', cookie: officers[i] as string },
  { method: 'GET', path: '/api/requests?state=open', cookie: officers[i] as string },
  filing(numbers[i] as number, contacts[i] as string),
]

const pairs = []
for (let round = 0; round < rounds; round++) {
  const before = await working()
  const [during, told] = await Promise.all([working(), flooding()])
  pairs.push({ before, during, told })
}
const [before, during] = [median(pairs.map(pair => percentile(pair.before, 95))), median(pairs.map(pair => percentile(pair.during, 95)))]
const ratio = rounded(median(pairs.map(pair => percentile(pair.during, 95) / percentile(pair.before, 95))))
const [filed, held] = [pairs.reduce((sum, { told }) => sum + told.filed, 0), pairs.reduce((sum, { told }) => sum + told.held, 0)]
const ok = ratio <= most && held > 0
printLine({
  bench: `flood.others, p95 while one enterprise files ${flood} (7 days' volume) at once`,
  value: rounded(during, 1),
  unit: 'ms',
  against: 'the same people without the flood',
  before: rounded(before, 1),
  ratio,
  target: `ratio <= ${most}`,
  flood: { filed, heldBack: held },
  ok,
})
await ours.stop()
await district.stop()
process.exit(ok ? 0 : 1)

/** How long each act of everybody took, in milliseconds. */
async function working(): Promise<number[]> {
  const times: number[] = []
  const until = performance.now() + seconds * 1000
  const person = async (i: number) => {
    await wait(i * 25)
    for (let n = i; performance.now() < until; n++) {
      const acts = actsOf(i)
      const from = performance.now()
      const answer = await shoot(ours.url, acts[n % acts.length] as Shot)
      if (!answer.ok) throw new Error(`somebody at work was refused: ${answer.status} ${answer.text}`)
      times.push(performance.now() - from)
      await wait(300)
    }
  }
  await Promise.all(numbers.map((_, i) => person(i)))
  return times
}

/** From fifty connections that never pause and never listen. */
async function flooding(): Promise<{ filed: number; held: number }> {
  const told = { filed: 0, held: 0 }
  let left = flood
  const until = performance.now() + seconds * 1000
  const connection = async () => {
    while (left-- > 0 && performance.now() < until) {
      const { status } = await shoot(ours.url, filing(1, flooder))
      if (status === 201) told.filed++
      else if (status === 429) told.held++
      else throw new Error(`the flood met ${status}`)
    }
  }
  await Promise.all(Array.from({ length: 50 }, connection))
  return told
}
