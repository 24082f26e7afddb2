import { describe, expect, it } from 'vitest'
import { differencesIn, type SaidRow } from './differences.ts'
import { rebased } from './rebased.ts'
import { shownRows } from './shown-rows.ts'

const row = (key: string, said = '') => ({ key, said })
const put = (...[base, mine, theirs]: [ReturnType<typeof row>[], ReturnType<typeof row>[], ReturnType<typeof row>[]]) => {
  const { rows, both } = rebased(base, mine, theirs, ({ key }) => key)
  return [rows.map(({ key, said }) => key + said), both.map(({ key }) => key)]
}

describe('changes put on a version that another has published since', () => {
  const base = [row('a'), row('b'), row('c')]

  it('stand beside theirs where they left the row alone', () => {
    expect(put(base, [row('a', '1'), row('n'), row('b')], [row('a'), row('b', '2'), row('c'), row('d')])).toEqual([
      ['a1', 'n', 'b2', 'd'],
      [],
    ])
  })

  it('stand instead of theirs where both changed a row, which is named', () => {
    expect(put(base, [row('a', '1'), row('b'), row('c', '1')], [row('a', '2'), row('b')])).toEqual([
      ['a1', 'b', 'c1'],
      ['a', 'c'],
    ])
    expect(put(base, [row('b'), row('c')], [row('a', '2'), row('b'), row('c')])).toEqual([['b', 'c'], ['a']])
  })

  it('that both made alike are nobody’s against the other', () => {
    expect(put(base, [row('a', '1'), row('b')], [row('a', '1'), row('b')])).toEqual([['a1', 'b'], []])
  })
})

it('shows what is taken away where it stood', () => {
  const shown = shownRows([row('a'), row('b'), row('c')], [row('a'), row('n'), row('c', '1')], new Set(['c']), ({ key }) => key)
  expect(shown.map(({ row: { key }, what }) => [key, what])).toEqual([
    ['a', 'same'],
    ['b', 'removed'],
    ['n', 'added'],
    ['c', 'changed'],
  ])
})

describe('what two versions say', () => {
  const said = (key: string, words: string): SaidRow => ({ key, name: key, words: [['谁办', words]] })

  it('differs row by row and word by word, what is gone last', () => {
    expect(
      differencesIn([said('a', '企业'), said('b', '企业'), said('c', '企业')], [said('d', ''), said('b', '街道'), said('a', '企业')]),
    ).toEqual([
      { key: 'd', name: 'd', what: 'added' },
      { key: 'b', name: 'b', what: 'changed', fields: [{ label: '谁办', before: '企业', after: '街道' }] },
      { key: 'c', name: 'c', what: 'removed' },
    ])
  })
})
