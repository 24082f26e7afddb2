import { createHash } from 'node:crypto'
import { type Face, fontNameOf, fontOf } from './faces.ts'
import { hexOf, type PdfFile, type Ref } from './pdf-file.ts'
import { subsetFont } from './subset-font.ts'

export type Font = {
  /** letters as a string of the page’s content */
  encode(text: string): string
  put(file: PdfFile): Ref
}

/** A face as one paper uses it: what was written with it, and nothing else, goes into the file. */
export function embeddedFont(face: Face): Font {
  const font = fontOf(face)
  /** the first is what stands for a letter that the font has not */
  const glyphs = [0]
  const letters = ['\ufffd']
  const places = new Map<number, number>()
  const placeOf = (letter: string): number => {
    const glyph = font.glyphOf(letter.codePointAt(0) ?? 0)
    if (glyph === 0) return 0
    const place = places.get(glyph) ?? glyphs.push(glyph) - 1
    places.set(glyph, place)
    letters[place] ??= letter
    return place
  }
  return {
    encode: text => `<${Array.from(text, letter => placeOf(letter).toString(16).padStart(4, '0')).join('')}>`,
    put: file => put(file, face, { glyphs, letters }),
  }
}

type Used = { glyphs: readonly number[]; letters: readonly string[] }

function put(file: PdfFile, face: Face, { glyphs, letters }: Used): Ref {
  const font = fontOf(face)
  const bytes = subsetFont(font, glyphs, [])
  const name = `${tagOf(bytes)}+${fontNameOf(face)}`
  const perMille = (units: number) => Math.round((1000 * units) / font.unitsPerEm)
  const program = file.addStream(`/Length1 ${bytes.length}`, bytes)
  const descriptor = file.add(
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [${font.box.map(perMille).join(' ')}] /ItalicAngle 0 ` +
      `/Ascent ${perMille(font.ascent)} /Descent ${perMille(font.descent)} /CapHeight ${perMille(0.733 * font.unitsPerEm)} /StemV 80 /FontFile2 ${program} 0 R >>`,
  )
  const widths = glyphs.map(glyph => perMille(font.advanceOf(glyph))).join(' ')
  const descendant = file.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ` +
      `/FontDescriptor ${descriptor} 0 R /DW 1000 /W [0 [${widths}]] /CIDToGIDMap /Identity >>`,
  )
  const toUnicode = file.addStream('', Buffer.from(unicodeOf(letters)))
  return file.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${toUnicode} 0 R >>`,
  )
}

/** Six capitals before the name say that it is a part of the font, and which. */
const tagOf = (bytes: Buffer): string =>
  Array.from(createHash('sha256').update(bytes).digest().subarray(0, 6), byte => String.fromCharCode(65 + (byte % 26))).join('')

/** Which letters the codes of the page are, for who copies, searches or has it read aloud; at most a hundred a block, as the format wants. */
function unicodeOf(letters: readonly string[]): string {
  const lines = letters.map((letter, place) => `<${place.toString(16).padStart(4, '0')}> <${hexOf(letter)}>`)
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, i) => lines.slice(100 * i, 100 * (i + 1)))
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks.map(block => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}
