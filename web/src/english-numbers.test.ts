import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const files = globSync('{domain,server,web}/src/**/*.ts', { cwd: root }).filter(file => !/\.(test|fixture)\.ts$/.test(file))
const texts = files.map(file => ({ file, text: readFileSync(join(root, file), 'utf8') }))

/** `{n, counted(one: open task; many: open tasks)}` of a sentence, `{ one: 'file', many: 'files' }` of the door's own words. */
const said = /\{(\w+), counted\(one: ([^;]*); many: ([^)]*)\)|counted\((\w+)[^{]*\{ one: '([^']+)', many: '([^']+)'/g

/** Which blanks are numbers, and which words are counted. */
function knownIn(all: readonly { text: string }[]): { numbers: Set<string>; nouns: Set<string> } {
  const found = all.flatMap(({ text }) => [...text.matchAll(said)])
  const nounOf = (one: string, many: string) => many.split(/[ ,]+/).find((word, at) => word !== one.split(/[ ,]+/)[at]) ?? many
  return {
    numbers: new Set(['n', 'count', ...found.map(([, blank, , , own]) => blank ?? own ?? 'n')]),
    nouns: new Set(found.map(([, , one, many, , ownOne, ownMany]) => nounOf(one ?? ownOne ?? '', many ?? ownMany ?? ''))),
  }
}

/** A blank that is a number, and after it the plural alone: “1 days”. */
function barePlurals({ numbers, nouns }: ReturnType<typeof knownIn>, text: string): string[] {
  const bare = /\{(\w+)\}\}? ((?:(?!of |to |in |and |or |is |are |has |take )[a-z-]+ ){0,2})([a-z]+)\b/g
  return [...text.matchAll(bare)].flatMap(([all, blank = '', , noun = '']) => (numbers.has(blank) && nouns.has(noun) ? [all] : []))
}

describe('a number in English', () => {
  const known = knownIn(texts)

  test('stands before its noun as one or as many', () => {
    expect(known.nouns.size).toBeGreaterThan(40)
    const english = texts.flatMap(({ file, text }) =>
      text
        .split('\n')
        .filter(line => /\.en\.ts$/.test(file) || /\ben:/.test(line) || !/[\u4e00-\u9fff]|sql`|\$\{/.test(line))
        .map(line => ({ file, line })),
    )
    expect(english.flatMap(({ file, line }) => barePlurals(known, line).map(found => `${file}: ${found}`))).toEqual([])
  })

  test('is refused with a bare plural, in a sentence and in a page’s words', () => {
    const some = knownIn([
      { text: `'{days, counted(one: working day; many: working days)}' counted(most, { one: 'file', many: 'files' })` },
    ])
    expect(
      ['{days} days', '{{n}} working days', '{most} files', '{count} open files'].flatMap(text => barePlurals(some, text)),
    ).toHaveLength(4)
    expect(
      ['{name} days', '{days} of files', '{n} moons', '{n, counted(one: day; many: days)}'].flatMap(text => barePlurals(some, text)),
    ).toEqual([])
  })
})
