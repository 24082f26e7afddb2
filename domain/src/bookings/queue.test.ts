import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { moment } from '#calendar/official-calendar.fixture.ts'
import { nextAtDesk, numberWords, type Waiting, waitBefore } from './queue.ts'

const at = (time: string) => moment(`2026-11-25 ${time}`)
type Named = Waiting & { name: string }
const booked = (time: string, desk = 1, more: Partial<Waiting> = {}): Named => ({
  ...{ name: time, desk, startsAt: at(time), calledAt: null, arrivedAt: null, number: null, state: 'booked', ...more },
})
const walkedIn = (number: number, time: string, more: Partial<Waiting> = {}): Named => ({
  ...{ name: numberWords(number), desk: null, startsAt: at(time), calledAt: null, arrivedAt: null, number, state: 'booked', ...more },
})
const next = (time: string, ...all: Named[]) => nextAtDesk(1, all, at(time))?.name ?? null

test('numbers are said A01 on', () => {
  expect([1, 7, 42, 100].map(numberWords)).toEqual(['A01', 'A07', 'A42', 'A100'])
})

describe('whom a desk calls next (R19.3)', () => {
  it.each([
    ['14:29', 'A01', 'between the booked ones who walked in is called'],
    ['14:30', '14:40', 'ten minutes before its time a slot is kept for who booked it'],
    ['14:40', '14:40', 'also when others wait'],
    ['14:49', '14:40', 'who is late is waited for'],
    ['14:50', 'A01', 'for ten minutes: then who waits longest'],
  ])('at %s: %s, for %s', (time, who) => {
    expect(next(time, booked('14:40'), walkedIn(1, '14:05'), walkedIn(2, '14:06'))).toBe(who)
  })

  it('who booked and is late stands in line since they were waited for', () => {
    const line = [booked('14:40'), walkedIn(3, '14:49'), walkedIn(4, '14:51')]
    expect(next('14:55', ...line)).toBe('A03')
    expect(next('14:55', ...line.slice(0, 1), ...line.slice(2))).toBe('14:40')
  })

  it('who booked and stands there is called first, however late the desk is', () => {
    const line = [booked('14:40', 1, { arrivedAt: at('14:38') }), walkedIn(1, '14:05')]
    expect([next('14:29', ...line), next('14:55', ...line)]).toEqual(['A01', '14:40'])
  })

  it('who booked a later time is nobody’s next, also where nobody waits', () => {
    expect(next('14:05', booked('15:20'), booked('14:40'))).toBeNull()
    expect(next('14:05', booked('14:40'), walkedIn(1, '14:04'))).toBe('A01')
  })

  it('is nobody of another desk, nobody who was called or whose visit is over', () => {
    const over = [
      walkedIn(1, '14:00', { calledAt: at('14:10'), desk: 2 }),
      walkedIn(2, '14:01', { state: 'cancelled' }),
      booked('14:40', 1, { state: 'missed' }),
    ]
    expect(next('14:40', booked('14:40', 2), ...over)).toBeNull()
    expect(next('14:40', booked('14:40', 2), ...over, walkedIn(3, '14:20'))).toBe('A03')
  })

  it('is, of those who walked in, whoever came first, whatever else is booked', () => {
    const minutes = fc.integer({ min: 0, max: 180 })
    const line = fc.array(minutes, { minLength: 1, maxLength: 12 }).map(all => all.sort((a, b) => a - b))
    fc.assert(
      fc.property(line, fc.array(minutes, { maxLength: 6 }), minutes, (came, slots, now) => {
        const start = at('14:00')
        const people = came.map((after, i): Named => ({ ...walkedIn(i + 1, '14:00'), startsAt: start.add({ minutes: after }) }))
        const others = slots.map((after): Named => ({ ...booked('14:00'), startsAt: start.add({ minutes: after }) }))
        const called = nextAtDesk(1, [...others, ...people], start.add({ minutes: now }))
        expect(called?.number ?? 1).toBe(1)
      }),
    )
  })
})

test('how many are before a number: who is still to be called', () => {
  const line = [
    walkedIn(1, '14:00', { calledAt: at('14:02'), desk: 1 }),
    walkedIn(2, '14:01', { state: 'cancelled' }),
    walkedIn(3, '14:03'),
  ]
  expect([waitBefore(3, line), waitBefore(5, [...line, walkedIn(4, '14:04')])]).toEqual([0, 2])
})
