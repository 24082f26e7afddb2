import { attribute } from './xml.ts'

/** Built-in number formats that show a day, with the East Asian ones (ECMA-376 18.8.30). */
const dayFormats = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

/** For each cell style (`s` of a cell) whether its number format shows a day. */
export function stylesOfDays(xml: string): boolean[] {
  const custom = new Map<number, boolean>()
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g)) {
    custom.set(Number(attribute(tag, 'numFmtId')), showsDay(attribute(tag, 'formatCode') ?? ''))
  }
  const list = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? ''
  return [...list.matchAll(/<(?:\w+:)?xf[\s/>][^>]*>?/g)].map(([tag]) => {
    const format = Number(attribute(tag, 'numFmtId') ?? 0)
    return custom.get(format) ?? dayFormats.has(format)
  })
}

/** A format with a year or a day in it: quoted words, colours, locales and escapes are not part of it. */
export function showsDay(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase()
  if (/^(general|standard)$/.test(bare.trim())) return false
  return /[yd]|年|日/.test(bare) || (/m/.test(bare) && !/[hs0#]/.test(bare))
}
