import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const src = join(import.meta.dirname, '..')
const sheets = globSync('**/*.css', { cwd: src })

/** Newer than Chromium 100, and without them the page would be another: the floor of browsers does not know them. */
const unknown = [/:has\(/, /@container/, /@layer/, /color-mix\(/, /\d[dsl]v[hw]\b/, /subgrid/, /^\s+&/m]

test.each(sheets)('%s keeps to what the floor of browsers knows', sheet => {
  const css = readFileSync(join(src, sheet), 'utf8')
  expect(unknown.filter(pattern => pattern.test(css))).toEqual([])
})

test('there are sheets to look at', () => expect(sheets.length).toBeGreaterThan(20))
