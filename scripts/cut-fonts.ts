// Cuts the fonts of papers out of whole ones: `node scripts/cut-fonts.ts <folder>`; server/fonts/README.md says which lie there, and what is kept of them.
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type FontFile, openFont } from '@yigen/server/papers/font-file.ts'
import { asItIs, subsetFont, type Table } from '@yigen/server/papers/subset-font.ts'
import { StartRefusal } from '@yigen/server/start-refusal.ts'
import { asCommand } from './as-command.ts'
import { root } from './root.mjs'

const usage = 'node scripts/cut-fonts.ts <folder of the whole fonts>'
const cutFolder = join(root, 'server/fonts')
const lastCodePoint = 0x10ffff

await asCommand(usage, async () => {
  const whole = process.argv[2]
  if (!whole) throw new StartRefusal(usage)
  const common = new Set(readFileSync(join(cutFolder, 'letters.txt'), 'utf8'))
  const open = (name: string) => openFont(join(resolve(whole), `${name}.ttf`))
  const [serif, isInUse] = [open('NotoSerifSC-Regular'), (letter: string) => !/\p{Unified_Ideograph}/u.test(letter) || common.has(letter)]
  const lacksSerif = (letter: string) => serif.glyphOf(letter.codePointAt(0) ?? 0) === 0
  cut('NotoSerifSC-Regular', serif, () => true)
  cut('NotoSansSC-Regular', open('NotoSansSC-Regular'), letter => isInUse(letter) || lacksSerif(letter))
  for (const name of ['NotoSansSC-SemiBold', 'NotoSerifSC-SemiBold']) cut(name, open(name), isInUse)
  return 0
})

function cut(name: string, font: FontFile, isKept: (letter: string) => boolean): void {
  const letters = [...lettersOf(font)].filter(([codePoint]) => isKept(String.fromCodePoint(codePoint)))
  const glyphs = [...new Set([0, ...letters.map(([, glyph]) => glyph)])]
  const placeOf = new Map(glyphs.map((glyph, place) => [glyph, place]))
  const map = letterTable(letters.map(([codePoint, glyph]) => [codePoint, placeOf.get(glyph) ?? 0]))
  const bytes = subsetFont(font, glyphs, [['cmap', map], ...['OS/2', 'gasp', 'name', 'post'].flatMap(tag => asItIs(font, tag))])
  writeFileSync(join(cutFolder, `${name}.ttf`), bytes)
  console.log(`${name}: ${letters.length} letters, ${glyphs.length} glyphs, ${(bytes.length / 1e6).toFixed(1)} MB`)
}

type Letter = readonly [codePoint: number, glyph: number]

function* lettersOf(font: FontFile): Generator<Letter> {
  for (let codePoint = 0; codePoint <= lastCodePoint; codePoint++) {
    const glyph = font.glyphOf(codePoint)
    if (glyph !== 0) yield [codePoint, glyph]
  }
}

/** The table of letters in runs that go on side by side (format 12). */
function letterTable(letters: readonly Letter[]): Table[1] {
  const runs: { first: number; last: number; glyph: number }[] = []
  for (const [codePoint, glyph] of letters) {
    const run = runs.at(-1)
    if (run && codePoint === run.last + 1 && glyph === run.glyph + run.last - run.first + 1) run.last = codePoint
    else runs.push({ first: codePoint, last: codePoint, glyph })
  }
  const length = 16 + 12 * runs.length
  const words = [(12 << 16) >>> 0, length, 0, runs.length, ...runs.flatMap(({ first, last, glyph }) => [first, last, glyph])]
  // version 0, one table: of Unicode as Windows names it, all planes, 12 bytes on
  const table = Buffer.from([0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, ...new Uint8Array(4 * words.length)])
  for (const [i, word] of words.entries()) table.writeUInt32BE(word, 12 + 4 * i)
  return table
}
