import { expect, test } from 'vitest'
import type { Counts, Figures } from './figure.queries.ts'
import { pointsOf } from './points-of.ts'

const part = (day: string, received: number, due: number, inTime: number): Figures['line'][number] => ({
  ...{ from: day, until: day },
  counts: { received, answers: { due, inTime }, settlements: { due: 0, inTime: 0 } } as Counts,
})
const today = '2026-11-25'
const line = [part('2026-11-23', 0, 4, 4), part('2026-11-24', 10, 0, 0), part('2026-11-25', 5, 4, 2)]

test('a count goes from nothing to the most there was', () => {
  expect(pointsOf('received', line, today).lines).toEqual(['16.67,38 50,3 83.33,20.5'])
})

test('a share goes from nothing to all, and breaks where nothing fell due', () => {
  expect(pointsOf('answers', line, today).lines).toEqual(['16.67,3 17.27,3', '83.33,20.5 83.93,20.5'])
})

test('where nothing ever fell due there is no line', () => {
  expect(pointsOf('settlements', line, today).lines).toEqual([])
})

test('of what is still to come there is no line either', () => {
  expect(pointsOf('received', line, '2026-11-24').lines).toEqual(['16.67,38 50,3'])
})
