import { attribute } from './xml.ts'

/** Built-in number formats that show a day, with the East Asian ones (ECMA-376 18.8.30). */
const dayFormats = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

/** What a number format makes of a number: a day; a fraction of it (a comma behind the last digit, a point that is only drawn); a unit of money behind it. */
export type CellFormat = { day: boolean; scaled: boolean; unit: string | null }

/** For each cell style (`s` of a cell) what its number format makes of a number. */
export function formatsOf(xml: string): CellFormat[] {
  const custom = new Map<number, CellFormat>()
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g)) {
    const code = attribute(tag, 'formatCode') ?? ''
    custom.set(Number(attribute(tag, 'numFmtId')), { day: showsDay(code), ...unitOf(code) })
  }
  const list = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? ''
  return [...list.matchAll(/<(?:\w+:)?xf[\s/>][^>]*>?/g)].map(([tag]) => {
    const format = Number(attribute(tag, 'numFmtId') ?? 0)
    return custom.get(format) ?? { day: dayFormats.has(format), scaled: false, unit: null }
  })
}

/** Of the part for positive numbers. `#,##0.0,"万"` and `0!.0,"万"` show a fraction, `0.00"万元"` the number itself. */
function unitOf(code: string): Omit<CellFormat, 'day'> {
  const [positive = ''] = code.split(';')
  const bare = positive.replace(/"[^"]*"|\[[^\]]*\]/g, '')
  const scaled = /[0#?.],+(?![0#?,])/.test(bare) || /[0#?][!\\]\.[0#?]/.test(bare)
  const unit = scaled ? null : (/(?:百万|千万|万|亿)元?|千元/.exec(positive)?.[0] ?? null)
  return { scaled, unit }
}

/** A format with a year or a day in it: quoted words, colours, locales and escapes are not part of it. */
export function showsDay(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase()
  if (/^(general|standard)$/.test(bare.trim())) return false
  return /[yd]|年|日/.test(bare) || (/m/.test(bare) && !/[hs0#]/.test(bare))
}
