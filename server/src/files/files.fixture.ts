import { strToU8, zipSync } from 'fflate'

const types = (part: string, type: string) =>
  strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
  )

/** The smallest files that are what they say, by their content alone. */
export const files = {
  png: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
  pdf: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
  exe: Buffer.from(`MZ${'\0'.repeat(58)}\x80\0\0\0${'\0'.repeat(64)}PE\0\0`, 'latin1'),
  docx: Buffer.from(
    zipSync({
      '[Content_Types].xml': types('word/document.xml', 'wordprocessingml.document'),
      'word/document.xml': strToU8('<document/>'),
    }),
  ),
  xlsx: Buffer.from(
    zipSync({ '[Content_Types].xml': types('xl/workbook.xml', 'spreadsheetml.sheet'), 'xl/workbook.xml': strToU8('<workbook/>') }),
  ),
  zip: Buffer.from(zipSync({ 'a.txt': strToU8('a') })),
  text: Buffer.from('姓名，电话\n王嘉树，139-0000-0034\n'),
  html: Buffer.from('<!doctype html><script>alert(1)</script>'),
} as const
