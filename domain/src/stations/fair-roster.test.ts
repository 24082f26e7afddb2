import { describe, expect, it } from 'vitest'
import { fairRoster } from './fair-roster.ts'
import { candidatesOf, type RosterOfficer, type RosterSession, rosterOf, spreadOf, whyNotOnDuty } from './roster.ts'

const day = 24 * 3600_000
const hour = 3600_000

/** Of the station in the week, on a day of it. */
function session(week: number, on: number, more: Partial<RosterSession> & { seats?: (string | null)[] } = {}): RosterSession {
  const from = (week * 7 + on) * day + 14 * hour
  return { id: `w${week}d${on}`, week: `w${week}`, from, until: from + 3 * hour, seats: [null], phase: null, ...more }
}
const officer = (id: string, more: Partial<RosterOfficer> = {}): RosterOfficer => ({
  ...{ id, knows: [], counted: 0, lastAt: 0, leaves: [], elsewhere: [], wishes: new Map() },
  ...more,
})
const weeks = Array.from({ length: 8 }, (_, week) => week)
const counts = (roster: ReturnType<typeof rosterOf>) => [...roster.standings.values()].map(({ count }) => count)

describe('a fair roster (R19.2)', () => {
  it('gives everybody as many, one a week where that is possible', () => {
    const sessions = weeks.flatMap(week => [session(week, 2, { seats: [null, null] }), session(week, 4)])
    const roster = fairRoster(
      sessions,
      ['a', 'b', 'c', 'd', 'e'].map(id => officer(id)),
    )
    expect([spreadOf(roster), counts(roster).reduce((sum, n) => sum + n)]).toEqual([1, 24])
    for (const { sessions: held } of roster.standings.values()) expect(new Set([...held].map(one => one.week)).size).toBe(held.size)
  })

  it('counts the eight weeks before', () => {
    const roster = fairRoster(
      weeks.map(week => session(week, 2)),
      [officer('a', { counted: 6 }), officer('b'), officer('c', { counted: 2 })],
    )
    expect(counts(roster)).toEqual([6, 5, 5])
  })

  it('never puts anybody on leave, in two places at once, or twice at one session', () => {
    const two = [session(0, 2, { id: 'x', seats: [null, null] }), session(0, 2, { id: 'y', seats: [null, null] })]
    const away = { from: 0, until: 30 * day }
    const roster = fairRoster(two, [officer('a'), officer('b', { leaves: [away] }), officer('c', { elsewhere: [away] })])
    expect(two.map(one => roster.seats.get(one))).toEqual([
      ['a', null],
      [null, null],
    ])
    const standing = (id: string) => roster.standings.get(id) as Parameters<typeof whyNotOnDuty>[1]
    const [first, second] = two as [RosterSession, RosterSession]
    expect([whyNotOnDuty(first, standing('a')), whyNotOnDuty(second, standing('a'))]).toEqual(['there', 'elsewhere'])
    expect([whyNotOnDuty(first, standing('b')), whyNotOnDuty(first, standing('c'))]).toEqual(['onLeave', 'elsewhere'])
  })

  it('evens out what leave made uneven, by way of a third where it must', () => {
    const early = { from: 0, until: 4 * 7 * day }
    const roster = fairRoster(
      weeks.map(week => session(week, 2)),
      [officer('a'), officer('b', { leaves: [early] }), officer('c')],
    )
    expect(spreadOf(roster)).toBeLessThanOrEqual(1)
    // a can give to b alone, b to c alone
    const chain = [session(0, 2), session(1, 2), session(2, 2)]
    const busy = (...at: number[]) => at.map(week => ({ from: week * 7 * day, until: (week + 1) * 7 * day }))
    const passed = fairRoster(chain, [officer('a'), officer('b', { leaves: busy(1) }), officer('c', { leaves: busy(0, 1) })])
    expect(spreadOf(passed)).toBe(0)
  })

  it('has somebody there who knows what is asked there most, where anybody does', () => {
    const asked = weeks.map(week => session(week, 2, { seats: [null, null], phase: 'grow' }))
    const roster = fairRoster(asked, [officer('a'), officer('b', { knows: ['grow'], counted: 3 }), officer('c', { knows: ['grow'] })])
    for (const one of asked) expect(roster.seats.get(one)?.some(id => id === 'b' || id === 'c')).toBe(true)
    const none = fairRoster([session(0, 2, { phase: 'grow' })], [officer('a')])
    expect([...none.seats.values()]).toEqual([['a']])
  })

  it('seats nobody who said they cannot while somebody else can, and of equals who said they can', () => {
    const [first, second] = [session(0, 2), session(1, 2)]
    const cannot = (...ids: string[]) => new Map(ids.map(id => [id, 'cannot' as const]))
    const honoured = fairRoster([first, second], [officer('a', { wishes: cannot(first.id, second.id) }), officer('b', { counted: 5 })])
    expect([...honoured.seats.values()]).toEqual([['b'], ['b']])
    const nobodyElse = fairRoster([first], [officer('a', { wishes: cannot(first.id) })])
    expect([...nobodyElse.seats.values()]).toEqual([['a']])
    const wanted = fairRoster([first], [officer('a'), officer('b', { wishes: new Map([[first.id, 'can' as const]]) })])
    expect([...wanted.seats.values()]).toEqual([['b']])
  })

  it('leaves what was seated before, and who is none of the officers', () => {
    const kept = session(0, 2, { seats: ['a', 'gone'] })
    const roster = fairRoster([kept, session(1, 2)], [officer('a'), officer('b')])
    expect([...roster.seats.values()]).toEqual([['a', 'gone'], ['b']])
  })

  it('names the fewest first, then who was there longest ago, then the busy of that week', () => {
    const one = session(1, 2)
    const other = session(1, 4, { seats: ['d'] })
    const all = [
      officer('a', { counted: 2 }),
      officer('b', { counted: 1, lastAt: 5 }),
      officer('c', { counted: 1, lastAt: 3 }),
      officer('d'),
    ]
    expect(candidatesOf(rosterOf([one, other], all), one).map(({ officer: { id } }) => id)).toEqual(['c', 'b', 'a', 'd'])
  })

  it('makes the same of the same, for 20 stations of 8 weeks with 60 officers too', () => {
    const sessions = weeks.flatMap(week =>
      Array.from({ length: 20 }, (_, station) => session(week, station % 5, { id: `s${station}w${week}`, seats: [null, null] })),
    )
    const officers = Array.from({ length: 60 }, (_, i) => officer(`o${i}`, { counted: i % 4 }))
    const roster = fairRoster(sessions, officers)
    expect(spreadOf(roster)).toBeLessThanOrEqual(1)
    expect([...fairRoster(sessions, officers).seats.values()]).toEqual([...roster.seats.values()])
  })
})
