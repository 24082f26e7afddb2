import { plainMarkup } from './plain-markup.ts'
import { RosterRefused } from './roster-refusals.ts'

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The text of XML content: entities and Excel's `_x000D_` escapes resolved. Entities of a DTD do not exist for us. NUL and halves of characters, which jsonb cannot hold, do not pass. */
export function plainText(xml: string): string {
  let text = xml
  if (text.includes('&')) {
    text = text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return named[name] ?? whole
      const point = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
    })
  }
  if (text.includes('_x')) text = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return text.replaceAll('\0', '').toWellFormed()
}

/** An attribute of one opening tag. */
export function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  const value = found?.[1] ?? found?.[2]
  return value === undefined ? undefined : plainText(value)
}

const longestPiece = 8_000_000
const longestPart = 32_000_000

/**
 * Cuts a stream of XML after each closing `tag` and at last yields what is left (`last`). A piece begins where the one before
 * ended. Nothing more is held than one piece.
 */
export async function* piecesOf(
  chunks: AsyncIterable<string>,
  tag: string,
): AsyncGenerator<{ xml: string; prefix: string; last: boolean }> {
  let buffer = ''
  let prefix: string | null = null
  let searched = 0
  for await (const chunk of plainMarkup(chunks)) {
    buffer += chunk
    prefix ??= new RegExp(`<((?:\\w+:)?)${tag}[\\s/>]`).exec(buffer)?.[1] ?? null
    if (prefix !== null) {
      const close = `</${prefix}${tag}>`
      let from = 0
      for (let at = buffer.indexOf(close, searched); at >= 0; at = buffer.indexOf(close, from)) {
        yield { xml: buffer.slice(from, at + close.length), prefix, last: false }
        from = at + close.length
      }
      buffer = buffer.slice(from)
      searched = Math.max(0, buffer.length - close.length)
    }
    if (buffer.length > longestPiece) throw new RosterRefused('broken')
  }
  yield { xml: buffer, prefix: prefix ?? '', last: true }
}

/** The whole of a small part. */
export async function wholeText(chunks: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const chunk of plainMarkup(chunks)) {
    text += chunk
    if (text.length > longestPart) throw new RosterRefused('broken')
  }
  return text
}
