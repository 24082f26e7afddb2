import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('The first sheet of the door, which the desk brings along, draws nothing at the desk', () => {
  const sheet = readFileSync(join(import.meta.dirname, 'door.css'), 'utf8').replaceAll(/\/\*.*?\*\//gs, '')
  const selectors = [...sheet.matchAll(/([^{}]+)\{[^{}]*\}/g)].flatMap(([, list = '']) => list.split(',').map(one => one.trim()))
  expect(selectors.length).toBeGreaterThan(30)
  expect(selectors.filter(one => !/^(\.phone\b|:where\(\[data-front="door"\]\) )/.test(one))).toEqual([])
})
