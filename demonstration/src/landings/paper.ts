/** A paper as it is shown at a gate: its title and its lines. */
export type Paper = { title: string; lines: readonly string[] }

/** The same at every moment: one page of a PDF in letters that every reader of PDFs in China has, so that none need lie within it. */
export function paperOf({ title, lines }: Paper): Uint8Array {
  const page = [lineAt(title, 22, 750), ...lines.map((words, place) => lineAt(words, 12, 700 - 26 * place))].join('\n')
  return written([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ])
}

const lineAt = (words: string, size: number, y: number) => `BT /F ${size} Tf 72 ${y} Td <${ucs2(words)}> Tj ET`

const ucs2 = (words: string) => Buffer.from(words, 'utf16le').swap16().toString('hex')

/** The objects, each by its number, and where in the file each begins. All of it is ASCII: a letter is a byte. */
function written(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n'
  const begins = objects.map((object, place) => {
    const at = text.length
    text += `${place + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${begins.join('')}`
  return Buffer.from(`${text}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`)
}
