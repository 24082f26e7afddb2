import { describe, expect, it } from 'vitest'
import { PolicyError } from '#problems/problem.ts'
import { showProblem } from '#problems/say-problem.ts'
import { readCsv } from './csv.ts'

describe('a table of commas', () => {
  it.each<[string, string, string[][]]>([
    [
      'plain',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'as Excel writes it',
      '\uFEFFa,b\r\n1,\r\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    [
      'with quotes',
      '"a","b"\n"1,2","""3""\n4"',
      [
        ['a', 'b'],
        ['1,2', '"3"\n4'],
      ],
    ],
    ['with empty lines', 'a\n\n1\n\n', [['a'], ['1']]],
    ['of nothing', '', []],
  ])('%s', (_, text, cells) => {
    expect(readCsv(text).map(row => row.cells)).toEqual(cells)
  })

  it('knows the line each row begins on', () => {
    expect(readCsv('a\n"1\n2"\n\n3').map(({ line }) => line)).toEqual([1, 2, 5])
  })

  it.each<[string, string, string]>([
    ['a row too short', 'a,b\n1,2\n3\n', '3:2 This row has 1 cells, the header 2'],
    ['a row too long', 'a\n1,2\n', '2:2 This row has 2 cells'],
    ['quotes that do not end', 'a,b\n1,"2\n', 'The quotes of line 2'],
    ['letters behind quotes', 'a\n"1"2\n', 'The quotes of line 2'],
  ])('%s is refused', (_, text, sentence) => {
    try {
      expect(readCsv(text)).toBe('refused')
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error
      expect(error.problems.map(problem => showProblem(problem, 'en')).join('\n')).toContain(sentence)
    }
  })
})
