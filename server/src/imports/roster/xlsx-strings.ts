import { rosterLimits } from '@yigen/domain/imports/roster-sheet.ts'
import { RosterRefused } from './roster-refusals.ts'
import { piecesOf, plainText } from './xml.ts'
import type { Zip } from './zip.ts'

const most = rosterLimits.rows * rosterLimits.columns

/** The shared strings, in their order; rich text is joined, phonetic hints (rPh) are left out. */
export async function readSharedStrings(zip: Zip, name: string): Promise<string[]> {
  const strings: string[] = []
  for await (const { xml, prefix, last } of piecesOf(zip.text(name), 'si')) {
    for (const _ of xml.matchAll(new RegExp(`<${prefix}si\\s*/>`, 'g'))) strings.push('')
    if (!last) strings.push(textIn(xml))
    if (strings.length > most) throw new RosterRefused('tooHeavy')
  }
  return strings
}

/** All text runs of an `si` or `is` element. */
export function textIn(xml: string): string {
  const spoken = xml.includes('rPh') ? xml.replace(/<(?:\w+:)?rPh[\s>][\s\S]*?<\/(?:\w+:)?rPh>/g, '') : xml
  let text = ''
  for (const found of spoken.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)) text += found[1]
  return plainText(text)
}
