import { describe, expect, test } from 'vitest'
import { type Arrow, arrowsFrom, circles, importsIn, type Place, upward } from './arrows.ts'

const arrow = (from: string, to: string): Arrow => ({ from, to, erased: false, waits: false })
const floors: Record<string, number> = { clocks: 0, requests: 1, assignments: 1, tasks: 2, moves: 2, pauses: 2 }
const placeOf = (file: string): Place => {
  const room = file.split('/')[0] ?? ''
  return { floor: floors[room] ?? 9, room }
}

test('an import is found however it is written', () => {
  const text = `import type { A } from '#clocks/a.ts'
import {
  type B,
  c,
} from './b.ts'
import '#d.ts'
export { e } from '#e/e.ts'
const later = () => import('./f.ts')
const words = \`taken from 'nowhere'\``
  expect(importsIn(text)).toEqual([
    { path: '#clocks/a.ts', erased: true, waits: false },
    { path: './b.ts', erased: false, waits: false },
    { path: '#e/e.ts', erased: false, waits: false },
    { path: '#d.ts', erased: false, waits: false },
    { path: './f.ts', erased: false, waits: true },
  ])
  expect(arrowsFrom('tasks/t.ts', "import { a } from '../clocks/a.ts'\nimport { z } from 'zod'")).toEqual([
    arrow('tasks/t.ts', 'clocks/a.ts'),
  ])
})

describe('upward', () => {
  test('an arrow to a higher floor is named', () => {
    expect(upward([arrow('requests/a.ts', 'tasks/b.ts'), arrow('tasks/b.ts', 'requests/a.ts')], placeOf)).toEqual([
      'requests/a.ts → tasks/b.ts',
    ])
  })
})

describe('circles', () => {
  test('one way between rooms of a floor is none', () => {
    expect(circles([arrow('requests/a.ts', 'assignments/b.ts'), arrow('tasks/a.ts', 'requests/b.ts')], placeOf)).toEqual([])
  })

  test('there and back is one, also by a third room', () => {
    const there = [arrow('tasks/a.ts', 'moves/b.ts'), arrow('moves/b.ts', 'pauses/c.ts')]
    expect(circles(there, placeOf)).toEqual([])
    expect(circles([...there, arrow('pauses/d.ts', 'tasks/e.ts')], placeOf)).toEqual([
      'tasks/a.ts → moves/b.ts',
      'moves/b.ts → pauses/c.ts',
      'pauses/d.ts → tasks/e.ts',
    ])
  })
})
