import { expect, it } from 'vitest'
import { moment } from '#calendar/official-calendar.fixture.ts'
import { daysBetween, type StandingVisit, tooCloseTo } from './visit-gap.ts'

const market = '440105-market'
const at = moment('2026-11-30 10:00')
const visit = (startsAt: string, unitIds: string[] = [market]): StandingVisit => ({
  ...{ id: startsAt, startsAt: moment(startsAt), unitIds, unitNames: [], planned: true },
})
const close = (startsAt: string, unitIds?: string[]) => tooCloseTo(at, '440105-tax', [visit(startsAt, unitIds)], 14)?.id ?? null

it('two bureaus keep fourteen days between their visits, before and after, the fourteenth day with them (R20.1)', () => {
  expect(close('2026-11-16 23:59')).toBe('2026-11-16 23:59')
  expect(close('2026-12-14 00:00')).toBe('2026-12-14 00:00')
  expect(close('2026-11-15 23:59')).toBeNull()
  expect(close('2026-12-15 00:00')).toBeNull()
})

it('one bureau comes as often as it wants, also where it goes with another', () => {
  expect(close('2026-12-01 10:00', ['440105-tax'])).toBeNull()
  expect(close('2026-12-01 10:00', [market, '440105-tax'])).toBeNull()
})

it('the nearest is named', () => {
  const all = [visit('2026-11-20 10:00'), visit('2026-12-02 10:00'), visit('2026-12-09 10:00')]
  expect(tooCloseTo(at, '440105-tax', all, 14)?.id).toBe('2026-12-02 10:00')
  expect(daysBetween(at, moment('2026-12-02 10:00'))).toBe(2)
})
