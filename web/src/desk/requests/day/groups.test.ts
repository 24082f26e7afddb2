import { expect, test } from 'vitest'
import type { TodayRow } from '../today.query.ts'
import { groupsOf, ofTurn, withOpen } from './groups.ts'

const now = Temporal.Instant.from('2026-11-25T09:42:00+08:00')

function row(id: string, dueAt: string, coveredFor: string | null = null, turn: TodayRow['turn'] = 'me'): TodayRow {
  return {
    clock: {
      id,
      kind: 'answer',
      startedAt: '2026-11-24T00:00:00Z',
      dueAt,
      stoppedAt: null,
      stoppedBy: null,
      provisional: false,
      promise: { amount: 24, unit: 'clockHours' },
      holderId: null,
      holderName: null,
    },
    enterpriseId: id,
    enterpriseName: id,
    enterpriseKind: 'target',
    requestId: id,
    taskId: null,
    title: '',
    status: 'filed',
    lastMessageId: null,
    turn,
    waitsFor: null,
    coveredFor,
    next: 'reply',
  }
}

const ids = (rows: readonly TodayRow[]) => rows.map(({ clock }) => clock.id)

test('what is due in this very minute is not overdue, and 24:00 is still today', () => {
  const rows = [
    row('past', '2026-11-25T09:41:59+08:00'),
    row('now', '2026-11-25T09:42:00+08:00'),
    row('midnight', '2026-11-26T00:00:00+08:00'),
    row('later', '2026-11-26T00:00:01+08:00'),
  ]
  const { overdue, today, later } = groupsOf(rows, now)
  expect([ids(overdue), ids(today), ids(later)]).toEqual([['past'], ['now', 'midnight'], ['later']])
})

test('mine are those I do not hold for a colleague', () => {
  const rows = [row('a', '2026-11-25T10:00:00+08:00'), row('b', '2026-11-25T11:00:00+08:00', '沈亦舟')]
  expect(ids(ofTurn(rows, 'mine'))).toEqual(['a'])
  expect(ids(ofTurn(rows, 'covered'))).toEqual(['b'])
  expect(ids(ofTurn(rows, 'all'))).toEqual(['a', 'b'])
})

test('what waits for a department, for the enterprise or an authority stands apart; held for a colleague it is covered', () => {
  const rows = [
    row('a', '2026-11-25T10:00:00+08:00', null, 'department'),
    row('b', '2026-11-25T11:00:00+08:00', null, 'enterprise'),
    row('c', '2026-11-25T12:00:00+08:00', null, 'authority'),
    row('d', '2026-11-25T13:00:00+08:00', '沈亦舟', 'department'),
  ]
  expect(ids(ofTurn(rows, 'department'))).toEqual(['a'])
  expect(ids(ofTurn(rows, 'enterprise'))).toEqual(['b', 'c'])
  expect(ids(ofTurn(rows, 'mine'))).toEqual([])
  expect(ids(ofTurn(rows, 'covered'))).toEqual(['d'])
})

test('the row being worked on stays in its place when it is gone from the day', () => {
  const rows = [row('a', '2026-11-25T10:00:00+08:00'), row('c', '2026-11-25T12:00:00+08:00')]
  expect(ids(withOpen(rows, row('b', '2026-11-25T11:00:00+08:00')))).toEqual(['a', 'b', 'c'])
  expect(ids(withOpen(rows, row('a', '2026-11-25T10:00:00+08:00')))).toEqual(['a', 'c'])
})
