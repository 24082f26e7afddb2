import type { Fact } from '#document/fact.ts'

const truths: Readonly<Record<string, boolean>> = { 是: true, yes: true, y: true, true: true, 否: false, no: false, n: false, false: false }
const none = ['无', 'none', 'null']
const between = /[、,，;；|]/
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/

/** What people type or a table holds, as `readFacts` takes it: 是 and no, 5,000万元, 甲、乙, 无. What is none of these stays as it is and is refused there. */
export function fromText(text: string, fact: Fact): unknown {
  const word = text.trim()
  const isNone = none.includes(word.toLowerCase())
  if (isNone && (fact.nullable || fact.period === 'year')) return null
  switch (fact.type) {
    case 'number':
      return numberFrom(word, fact.unit)
    case 'boolean':
      return truths[word.toLowerCase()] ?? word
    case 'codes':
      return isNone ? [] : wordsIn(word)
    case 'records':
      return jsonOr(word)
    default:
      return word
  }
}

/** The words of a list. */
export const wordsIn = (text: string): string[] =>
  text
    .split(between)
    .map(word => word.trim())
    .filter(word => word !== '')

function numberFrom(word: string, unit: string | undefined): string {
  const bare = (unit !== undefined && word.endsWith(unit) ? word.slice(0, -unit.length) : word).normalize('NFKC').trim()
  return grouped.test(bare) ? bare.replaceAll(',', '') : bare
}

function jsonOr(word: string): unknown {
  try {
    return JSON.parse(word)
  } catch {
    return word
  }
}
