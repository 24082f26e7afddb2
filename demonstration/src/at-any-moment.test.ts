import { expect, it } from 'vitest'
import { standBeside } from './beside.ts'
import { makeEnterprises } from './enterprises.ts'
import { makeLandings } from './landings/make-landings.ts'
import { makeLeaves } from './leaves.ts'
import { memberOf } from './people.ts'
import { makeRequests } from './requests.ts'

const seed = 20_181_226
const first = Temporal.Instant.from('2026-11-30T02:47:13+08:00')
const moments = Array.from({ length: 8 }, (_, i) => first.add({ hours: i * 24 * 41, minutes: (i * 347) % 1440, seconds: i * 7 }))

it.each(moments.map(String))('is told from %s: nothing lies ahead, and only officers let a matter wait', text => {
  const now = Temporal.Instant.from(text)
  const enterprises = makeEnterprises(seed, now)
  const besides = standBeside(seed, now, makeRequests(seed, now, enterprises), enterprises, makeLeaves(now))
  const events = besides.flatMap(({ beside }) => beside)
  expect(besides).toHaveLength(600)
  expect(events.filter(({ at }) => Temporal.Instant.compare(at, now) >= 0)).toEqual([])
  const waits = events.filter(event => event.kind === 'pause')
  expect(waits.length).toBeGreaterThan(0)
  const landings = makeLandings(seed, now, enterprises, makeLeaves(now))
  expect(landings).toHaveLength(31)
  expect(landings.flatMap(landing => landing.events).filter(({ at }) => Temporal.Instant.compare(at, now) >= 0)).toEqual([])
  expect(landings.map(({ events }) => events[0]?.kind)).toEqual(landings.map(() => 'open'))
  expect(waits.filter(({ by }) => !memberOf(by).roles.includes('officer'))).toEqual([])
})
