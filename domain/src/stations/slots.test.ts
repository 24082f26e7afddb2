import { expect, it } from 'vitest'
import { moment } from '#calendar/official-calendar.fixture.ts'
import { slotsOf } from './slots.ts'

const afternoon = { startsAt: moment('2026-11-25 14:00'), endsAt: moment('2026-11-25 17:00'), slotMinutes: 20, bookEvery: 2, desks: 2 }

it('cuts a session into slots of 20 minutes, every second to be booked, at each desk (R19.1)', () => {
  const slots = slotsOf(afternoon)
  expect([slots.length, slots.filter(({ bookable }) => bookable).length]).toEqual([18, 10])
  expect(slots.slice(0, 2).map(({ from, bookable }) => [from.toString(), bookable])).toEqual([
    ['2026-11-25T06:00:00Z', true],
    ['2026-11-25T06:20:00Z', false],
  ])
  expect(slots.at(-1)).toMatchObject({ desk: 2 })
})

it('leaves out what is no whole slot', () => {
  expect(slotsOf({ ...afternoon, slotMinutes: 50, desks: 1 }).map(({ until }) => until.toString())).toEqual([
    ...['2026-11-25T06:50:00Z', '2026-11-25T07:40:00Z', '2026-11-25T08:30:00Z'],
  ])
})
