import { expect, it } from 'vitest'
import { sessionsOfWeek } from './sessions-of-week.ts'

const session = (plannedDay: string, more: { day?: string; state?: 'planned' | 'calledOff'; stationId?: string } = {}) => ({
  ...{ stationId: 'a', plannedDay, day: plannedDay, state: 'planned' as const },
  ...more,
})
const off = session('2026-12-02', { state: 'calledOff' })
const instead = session('2026-12-03')
const later = session('2026-12-09', { day: '2026-12-17' })
const usual = session('2026-12-16')
const all = [off, instead, later, usual, session('2026-12-04', { stationId: 'b' })]

it('shows what a station holds in a week, on whatever day; what is off only where nothing is held', () => {
  expect(sessionsOfWeek(all, 'a', '2026-11-30')).toEqual([instead])
  expect(sessionsOfWeek([off], 'a', '2026-11-30')).toEqual([off])
  expect(sessionsOfWeek(all, 'a', '2026-12-07')).toEqual([])
  expect(sessionsOfWeek(all, 'a', '2026-12-14')).toEqual([later, usual])
})
