import './shared/browser.fixture.ts'
import { arrowsOf, reachedFrom, readSource } from '@yigen/testing/arrows.ts'
import { describe, expect, test } from 'vitest'
import { slices } from './all-slices.ts'

const comeLater = new Set(slices.flatMap(({ name, words }) => (words.pages ? [name] : [])))

const arrows = arrowsOf('web').filter(({ erased }) => !erased)
const atOnce = arrows.filter(({ waits }) => !waits)
/** Each place where the desk brings code when it is asked for. */
const brought = arrows.filter(({ from, to, waits }) => waits && to.endsWith('.tsx') && (from.startsWith('desk/') || from === 'start.ts'))

/** The slices whose words of pages a file and all that comes with it show. */
const shownBy = (file: string) =>
  [...new Set([...reachedFrom([file], atOnce, () => true)].flatMap(namesIn))].filter(name => comeLater.has(name)).sort()

const namesIn = (file: string) =>
  [...readSource('web', file).matchAll(/useTranslation\(([^)]*)\)/g)].flatMap(([, names = '']) => quoted(names))

/** Those whose words are asked for in the same breath. */
function broughtWith({ from, to }: { from: string; to: string }): readonly string[] | 'all' {
  const file = to.slice(to.lastIndexOf('/'))
  const calls = [...readSource('web', from).matchAll(/lazyPage\(\s*\(\) => import\('([^']+)'\),\s*'\w+',\s*('all'|\[[^\]]*\])/g)].map(
    ([, path = '', names = '']) => ({ path, names }),
  )
  const parts = [...readSource('web', from).matchAll(/withWords\((\[[^\]]*\]), \(\) => import\('([^']+)'\)\)/g)].map(
    ([, names = '', path = '']) => ({ path, names }),
  )
  const names = [...calls, ...parts].find(({ path }) => path.endsWith(file))?.names ?? ''
  return names === "'all'" ? 'all' : quoted(names)
}

const quoted = (names: string) => [...names.matchAll(/'([^']+)'/g)].map(([, name = '']) => name)

describe('words of pages', () => {
  test('come with the code that shows them, and no others do: the desk and the day bring none', () => {
    expect(brought.length).toBeGreaterThan(40)
    const differing = brought.flatMap(arrow => {
      const [said, shown] = [broughtWith(arrow), shownBy(arrow.to)]
      return said === 'all' || said.join() === shown.join() ? [] : [`${arrow.from} brings ${arrow.to} with [${said}], it shows [${shown}]`]
    })
    expect(differing).toEqual([])
  })

  test('come all together for the record alone, which names every kind of row', () => {
    expect(brought.filter(arrow => broughtWith(arrow) === 'all').map(({ to }) => to)).toEqual(['desk/history/HistoryPage.tsx'])
  })

  test('are imported by nothing but the manifest of their slice, when they are asked for', () => {
    const others = arrows.filter(
      ({ from, to, waits }) =>
        /^desk\/([\w-]+)\/\1\.(zh-CN|en)\.ts$/.test(to) && !(waits && from.endsWith('.slice.ts')) && !to.includes('/shell/'),
    )
    expect(others.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })
})
