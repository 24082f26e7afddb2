import { expect, test, vi } from 'vitest'
import { keepKind, keptKind, mostToShow } from './kept-kind.ts'

test('opens on what was opened last on this device, each person on their own', () => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
  keepKind('one', 'tax')
  expect([keptKind('one'), keptKind('other')]).toEqual(['tax', undefined])
  kept.set('yigen-results:one', 'gold')
  expect(keptKind('one')).toBeUndefined()
})

test('a browser that keeps nothing is no fault', () => {
  const refused = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  vi.stubGlobal('localStorage', { getItem: refused, setItem: refused })
  keepKind('one', 'tax')
  expect(keptKind('one')).toBeUndefined()
})

test('else on the kind behind which most claims stand, the first of those that have as many', () => {
  expect(
    mostToShow([
      { kind: 'landed', claims: 3 },
      { kind: 'revenue', claims: 40 },
      { kind: 'tax', claims: 40 },
    ]),
  ).toBe('revenue')
  expect(mostToShow([{ kind: 'revenue', claims: 0 }])).toBe('landed')
  expect(mostToShow([])).toBe('landed')
})
