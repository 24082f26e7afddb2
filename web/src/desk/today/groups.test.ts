import { expect, test } from 'vitest'
import { countOf, dayTurns, groupNames, groupsOf, lengthOf, standingOf, type Turn, turnShowing, withOpen } from './groups.ts'
import type { OthersRow, TodayRow } from './today.query.ts'

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
    subject: { kind: 'request', id },
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
    promisedDueAt: null,
    coveredFor,
    next: 'reply',
  }
}

const ids = (rows: readonly TodayRow[]) => rows.map(({ clock }) => clock.id)
const others = (...rows: TodayRow[]) => ({ rows: rows.map((one): OthersRow => ({ ...one, officerName: '沈亦舟' })), more: 0 })
const day = (rows: TodayRow[], more = {}) => ({ rows, climbed: others(), ground: others(), ...more })
const shown = (rows: TodayRow[], turn: Turn) => groupNames.flatMap(name => ids(groupsOf(day(rows), turn, now)[name]))

test('what is due in this very minute is not overdue, and 24:00 is still today', () => {
  const rows = [
    row('past', '2026-11-25T09:41:59+08:00'),
    row('now', '2026-11-25T09:42:00+08:00'),
    row('midnight', '2026-11-26T00:00:00+08:00'),
    row('later', '2026-11-26T00:00:01+08:00'),
  ]
  const { overdue, today, later } = groupsOf(day(rows), 'all', now)
  expect([ids(overdue), ids(today), ids(later)]).toEqual([['past'], ['now', 'midnight'], ['later']])
})

test('mine are those I do not hold for a colleague', () => {
  const rows = [row('a', '2026-11-25T10:00:00+08:00'), row('b', '2026-11-25T11:00:00+08:00', '沈亦舟')]
  expect(shown(rows, 'mine')).toEqual(['a'])
  expect(shown(rows, 'covered')).toEqual(['b'])
  expect(shown(rows, 'all')).toEqual(['a', 'b'])
})

test('what waits for a department, for the enterprise or an authority stands apart; held for a colleague it is covered', () => {
  const rows = [
    row('a', '2026-11-25T10:00:00+08:00', null, 'department'),
    row('b', '2026-11-25T11:00:00+08:00', null, 'enterprise'),
    row('c', '2026-11-25T12:00:00+08:00', null, 'authority'),
    row('d', '2026-11-25T13:00:00+08:00', '沈亦舟', 'department'),
  ]
  expect(shown(rows, 'department')).toEqual(['a'])
  expect(shown(rows, 'enterprise')).toEqual(['b', 'c'])
  expect(shown(rows, 'mine')).toEqual([])
  expect(shown(rows, 'covered')).toEqual(['d'])
})

test('what climbed stands between what is late and what is due, and alone when asked for; one’s ground comes last and is nobody’s turn', () => {
  const all = day([row('late', '2026-11-24T10:00:00+08:00'), row('today', '2026-11-25T10:00:00+08:00')], {
    climbed: { ...others(row('climbed', '2026-11-20T10:00:00+08:00')), more: 2 },
    ground: others(row('ground', '2026-11-20T10:00:00+08:00')),
  })
  const of = (turn: Turn) => groupNames.flatMap(name => ids(groupsOf(all, turn, now)[name]))
  expect([of('all'), of('climbed'), of('mine')]).toEqual([['late', 'climbed', 'today', 'ground'], ['climbed'], ['late', 'today']])
  expect([countOf(all, 'all'), countOf(all, 'climbed'), countOf(all, 'mine')]).toEqual([5, 3, 2])
})

test('a figure opens its rows under every turn: of the turns that do not draw them another is chosen', () => {
  const some = { climbed: others(row('climbed', '2026-11-20T10:00:00+08:00')), ground: others(row('ground', '2026-11-20T10:00:00+08:00')) }
  for (const turn of dayTurns)
    for (const of of ['climbed', 'ground'] as const) expect(groupsOf(day([], some), turnShowing(of, turn), now)[of]).toHaveLength(1)
  expect([turnShowing('climbed', 'all'), turnShowing('climbed', 'mine')]).toEqual(['all', 'climbed'])
})

test('a press opens as many as it says; what lies beyond the page is counted apart', () => {
  const nine = Array.from({ length: 9 }, (_, n) => row(`climbed${n}`, `2026-11-20T1${n}:00:00+08:00`))
  const own = row('own', '2026-11-24T10:00:00+08:00')
  const standing = (rows: TodayRow[], ...opened: 'climbed'[]) => {
    const all = day(rows, { climbed: { ...others(...nine), more: 30 } })
    const { shown, hidden, beyond } = standingOf('climbed', groupsOf(all, 'all', now), all, opened)
    return [shown.length, hidden, beyond]
  }
  expect([standing([own]), standing([own], 'climbed'), standing([])]).toEqual([
    [5, 4, 30],
    [9, 0, 30],
    [9, 0, 30],
  ])
})

test('of a day longer than the page a group says how many it has, not how many are shown', () => {
  const all = {
    ...day([row('late', '2026-11-24T10:00:00+08:00')], {
      more: 6,
      climbed: { ...others(row('climbed', '2026-11-20T10:00:00+08:00')), more: 2 },
    }),
    figures: { answers: { due: 0, onTime: 0, days: 30 }, overdue: 4, dueToday: 1, nextDueAt: null, open: 7, enterprises: 0 },
  }
  const lengths = (turn: Turn, more: number) => groupNames.map(name => lengthOf(name, groupsOf(all, turn, now), { ...all, more }, turn))
  expect(lengths('all', 6)).toEqual([4, 3, 1, 2, 0])
  expect(lengths('all', 0)).toEqual([1, 3, 0, 0, 0])
  expect([countOf({ ...all, more: 6 }, 'all'), countOf({ ...all, more: 6 }, 'mine')]).toEqual([10, 1])
})

test('the row being worked on stays in its place when it is gone from the day', () => {
  const rows = [row('a', '2026-11-25T10:00:00+08:00'), row('c', '2026-11-25T12:00:00+08:00')]
  const own = row('b', '2026-11-25T11:00:00+08:00')
  const [above] = others(own).rows
  expect(ids(withOpen(day(rows), own).rows)).toEqual(['a', 'b', 'c'])
  expect(ids(withOpen(day(rows), row('a', '2026-11-25T10:00:00+08:00')).rows)).toEqual(['a', 'c'])
  expect(ids(withOpen(day(rows), above ?? null).climbed.rows)).toEqual(['b'])
})
