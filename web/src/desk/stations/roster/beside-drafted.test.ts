import { expect, it } from 'vitest'
import { besideDrafted } from './beside-drafted.ts'

const now = Temporal.Instant.from('2026-11-25T01:00:00Z')
const seat = (desk: number) => ({ desk, dutyId: null, memberId: null, name: null })
const session = (id: string, day: string) => ({
  ...{ id, stationId: id, state: 'planned' as const, plannedDay: day, day, startsAt: `${day}T06:00:00Z`, endsAt: `${day}T09:00:00Z` },
  ...{ festival: '', calledOff: null, words: '', provisional: false, seats: [seat(1), seat(2)] },
})
const officer = (memberId: string) => ({
  ...{ memberId, name: memberId, unitName: '', knows: [], counted: 0, lastAt: null, leaves: [], elsewhere: [], wishes: [] },
})
const facts = {
  stations: [],
  sessions: [session('mine', '2026-12-02'), session('same', '2026-12-02'), session('next', '2026-12-09')],
  officers: ['a', 'b', 'c'].map(officer),
}
const row = (sessionId: string, ...seats: string[]) => ({ sessionId, seats, reasons: [] })

it('keeps what is drafted by hand, and nobody in two places by what is proposed besides', () => {
  const proposal = { rows: [row('mine', 'b', 'c'), row('same', 'a', 'b'), row('next', 'a', 'c')] }
  expect(besideDrafted(facts, new Map([['mine', ['a', null]]]), proposal, now)).toEqual(
    new Map([
      ['mine', ['a', null]],
      ['same', [null, 'b']],
      ['next', ['a', 'c']],
    ]),
  )
})
