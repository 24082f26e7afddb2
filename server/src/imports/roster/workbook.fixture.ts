import { crc32, deflateRawSync } from 'node:zlib'

type Part = { name: string; bytes: Buffer; declared?: number }

/** For tests: a container written byte by byte, so that it can also lie about the size of a part. */
export function zipByHand(parts: readonly Part[]): Buffer {
  const [local, central]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const { name, bytes, declared = bytes.length } of parts) {
    const packed = deflateRawSync(bytes, { level: bytes.length > 1_000_000 ? 1 : 6 })
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(0x0800, 2)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(crc32(bytes), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(declared, 18)
    shared.writeUInt16LE(Buffer.byteLength(name), 22)
    local.push(Buffer.from('PK\x03\x04', 'latin1'), shared, Buffer.from(name), packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, rest, Buffer.from(name))
    at += 30 + Buffer.byteLength(name) + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...local, directory, end])
}

type Written = { sheet: string; strings?: string; styles?: string; book?: string; others?: string[]; more?: Part[] }
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** For tests: a workbook from the XML of its parts. `sheet`: what stands within `<worksheet>`. */
export function workbookByHand({ sheet, strings = '', styles = '', book = '', others = [], more = [] }: Written): Buffer {
  const sheets = [sheet, ...others.map(() => '<sheetData/>')]
  const names = ['台账', ...others]
  const links = [
    ...sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`),
    `<Relationship Id="rId98" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/>`,
    `<Relationship Id="rId99" Type="${relations}/styles" Target="/xl/styles.xml"/>`,
  ]
  const part = (name: string, xml: string): Part => ({ name, bytes: Buffer.from(xml) })
  return zipByHand([
    part('[Content_Types].xml', '<Types/>'),
    part(
      '_rels/.rels',
      `<Relationships><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns:r="${relations}">${book}<sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    part('xl/_rels/workbook.xml.rels', `<Relationships>${links.join('')}</Relationships>`),
    part('xl/sharedStrings.xml', `<sst>${strings}</sst>`),
    part('xl/styles.xml', `<styleSheet>${styles}</styleSheet>`),
    ...sheets.map((xml, i) => part(`xl/worksheets/sheet${i + 1}.xml`, `<worksheet>${xml}</worksheet>`)),
    ...more,
  ])
}

/** For tests: rows of inline text as the `sheetData` of a worksheet. */
export const textRows = (rows: readonly (readonly string[])[]): string =>
  `<sheetData>${rows.map((cells, i) => `<row r="${i + 1}">${cells.map(cell => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`).join('')}</sheetData>`
