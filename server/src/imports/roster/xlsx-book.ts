import { posix } from 'node:path'
import type { RawSheet } from './assemble-sheet.ts'
import { RosterRefused } from './roster-refusals.ts'
import { readWorksheet } from './xlsx-sheet.ts'
import { readSharedStrings } from './xlsx-strings.ts'
import { formatsOf } from './xlsx-styles.ts'
import { attribute, wholeText } from './xml.ts'
import { openZip, type Zip } from './zip.ts'

export type RawBook = RawSheet & { sheetName: string; otherSheets: string[] }
type Link = { id: string; type: string; target: string }

/** Reads the first visible sheet of an .xlsx as Excel, WPS and LibreOffice write it; formulas are marked, nothing is computed. */
export async function readBook(bytes: Buffer): Promise<RawBook> {
  const zip = openZip(bytes)
  refuseKind(zip)
  const path = (await linksOf(zip, '')).find(link => link.type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml'
  if (!zip.has(path)) throw new RosterRefused('notRoster')
  const xml = await wholeText(zip.text(path))
  const links = await linksOf(zip, path)
  const sheets = sheetsOf(xml).flatMap(({ name, id, hidden }) => {
    const link = links.find(each => each.id === id && each.type.endsWith('/worksheet'))
    return link && zip.has(link.target) ? [{ name, hidden, target: link.target }] : []
  })
  const sheet = sheets.find(each => !each.hidden) ?? sheets[0]
  if (!sheet) throw new RosterRefused('noSheet')
  const part = (type: string) => links.find(link => link.type.endsWith(type) && zip.has(link.target))?.target
  const [strings, styles] = [part('/sharedStrings'), part('/styles')]
  const raw = await readWorksheet(zip.text(sheet.target), {
    strings: strings ? await readSharedStrings(zip, strings) : [],
    formats: styles ? formatsOf(await wholeText(zip.text(styles))) : [],
    from1904: /<(?:\w+:)?workbookPr\s[^>]*date1904\s*=\s*["'](?:1|true)["']/.test(xml),
  })
  return { ...raw, sheetName: sheet.name, otherSheets: sheets.filter(each => each !== sheet).map(each => each.name) }
}

function refuseKind(zip: Zip): void {
  if (zip.names.some(name => /(?:^|\/)vbaproject\.bin$|^xl\/(?:embeddings|activex|macrosheets)\//.test(name)))
    throw new RosterRefused('macros')
  if (zip.has('xl/workbook.bin')) throw new RosterRefused('binaryExcel')
  if (zip.has('content.xml') && zip.has('mimetype')) throw new RosterRefused('openDocument')
  if (!zip.names.some(name => name.startsWith('xl/')) && !zip.has('[Content_Types].xml')) throw new RosterRefused('notRoster')
}

async function linksOf(zip: Zip, path: string): Promise<Link[]> {
  const name = posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`)
  if (!zip.has(name)) return []
  const xml = await wholeText(zip.text(name))
  return [...xml.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => {
    const target = attribute(tag, 'Target') ?? ''
    const resolved = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(path), target)
    return { id: attribute(tag, 'Id') ?? '', type: attribute(tag, 'Type') ?? '', target: resolved }
  })
}

const sheetsOf = (xml: string) =>
  [...xml.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => ({
    name: attribute(tag, 'name') ?? '',
    id: /\s\w+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '',
    hidden: /hidden/i.test(attribute(tag, 'state') ?? ''),
  }))
