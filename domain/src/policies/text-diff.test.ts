import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { around, textDiff } from './text-diff.ts'

const shown = (before: string, after: string) =>
  textDiff(before, after).map(({ kind, text }) => `${{ same: ' ', removed: '-', added: '+' }[kind]}${text}`)

describe('textDiff', () => {
  it('says which lines were taken out and which put in', () => {
    expect(shown('a\nb\nc\nd', 'a\nc\nx\nd')).toEqual([' a', '-b', ' c', '+x', ' d'])
    expect(shown('a', 'a')).toEqual([' a'])
    expect(shown('a\nb', 'c')).toEqual(['-a', '-b', '+c'])
  })

  it('counts the lines of both texts', () => {
    expect(textDiff('a\nb', 'b\nc').map(({ before, after }) => [before, after])).toEqual([
      [1, null],
      [2, 1],
      [null, 2],
    ])
  })

  it('leads from the one text to the other, whatever they are, with no more changes than there are lines', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 }).map(lines => lines.join('\n'))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = textDiff(before, after)
        const of = (left: 'added' | 'removed') => lines.filter(({ kind }) => kind !== left).map(line => line.text)
        expect(of('added').join('\n')).toBe(before)
        expect(of('removed').join('\n')).toBe(after)
        if (before === after) expect(lines.every(({ kind }) => kind === 'same')).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('shows as a whole what has nothing in common', () => {
    const many = (letter: string) => Array.from({ length: 2000 }, (_, index) => `${letter}${index}`).join('\n')
    const lines = textDiff(many('a'), many('b'))
    expect(lines.map(({ kind }) => kind).indexOf('added')).toBe(2000)
  })
})

describe('around', () => {
  it('leaves out what is the same for long, and says how many lines', () => {
    const before = Array.from({ length: 20 }, (_, index) => `${index}`).join('\n')
    const lines = around(textDiff(before, before.replace('\n10\n', '\nten\n')), 1)
    expect(lines.map(({ text, skipped }) => [text, skipped])).toEqual([
      ['9', 9],
      ['10', 0],
      ['ten', 0],
      ['11', 0],
    ])
  })
})
