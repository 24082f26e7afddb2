import { expect, it } from 'vitest'
import type { BookingRow } from './booking.queries.ts'
import { missingAt } from './queue-of.ts'

const row = (id: string, more: Partial<BookingRow>) =>
  ({
    id,
    desk: 1,
    state: 'booked',
    number: null,
    calledAt: null,
    startsAt: '2026-12-02T06:40:00Z',
    may: ['markNoShow'],
    ...more,
  }) as BookingRow
const missing = (...rows: BookingRow[]) => missingAt(1, rows)?.id

it('who is not there is who was called last, whoever stands before them in the list; else who booked and was waited for (R19.4)', () => {
  const late = row('late', {})
  const [first, last] = [row('first', { calledAt: '2026-12-02T06:41:00Z' }), row('last', { number: 3, calledAt: '2026-12-02T06:55:00Z' })]
  expect(missing(late, first, last)).toBe('last')
  expect(missing(row('other', { desk: 2 }), late)).toBe('late')
  const talking = row('talking', { calledAt: '2026-12-02T06:41:00Z', may: ['serveVisitor'] })
  expect([missing(late, talking), missing(row('early', { may: [] })), missing()]).toEqual([undefined, undefined, undefined])
})
