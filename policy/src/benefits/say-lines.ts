import type { Language } from '#problems/sentences.ts'
import { type Factor, type Line, money, type Named } from './line.ts'
import { sayRange, sayShare } from './say-range.ts'

/** A line of the computation in words, how deep it stands, and the article it stands on. */
export type SaidLine = { depth: number; text: string; article?: string }

/** The whole computation as people check it, from the inside out: what went in, what was done, what came of it. */
export function sayLines(lines: readonly Line[], language: Language, depth = 0): SaidLine[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1]
    if ((line.how === 'round' || line.how === 'cap') && before && sayMoney(before, language) === sayMoney(line, language)) return []
    const said: SaidLine = { depth, text: sayLine(line, language), ...(line.cite && { article: line.cite.article }) }
    return [...sayLines(line.parts, language, depth + 1), said]
  })
}

const words = {
  zh: {
    tiers: '按档',
    byYear: '按年度序号',
    choice: '按情形',
    sum: '合计',
    least: '取其低',
    greatest: '取其高',
    upTo: '只是上限',
    round: '取整',
    cap: '封顶',
    granted: '此前已得',
    full: '满一份计一份',
  },
  en: {
    tiers: 'by band',
    byYear: 'by the number of the year',
    choice: 'by case',
    sum: 'together',
    least: 'the lower',
    greatest: 'the higher',
    upTo: 'a ceiling only',
    round: 'rounded',
    cap: 'cap',
    granted: 'granted before',
    full: 'full steps only',
  },
}

function sayLine(line: Line, language: Language): string {
  const said = words[language]
  const [first, second, third] = line.factors.map(factor => sayFactor(factor, language))
  const result = ` = ${sayMoney(line, language)}`
  switch (line.how) {
    case 'formula':
      return first ?? ''
    case 'derived':
      return `${line.label?.zh} = ${first}`
    case 'share':
      return `${first} × ${line.factors[1] ? sayShare(line.factors[1].range, language) : ''}${result}`
    case 'steps':
      return `${first} ÷ ${second} (${said.full}) × ${third}${result}`
    case 'cap': {
      const label = line.label?.[language] ?? line.label?.zh ?? said.cap
      return `${label} ${first}${second ? ` (${said.granted} ${second})` : ''}${result}`
    }
    default:
      return `${said[line.how]}${first ? ` ${first}` : ''}${result}`
  }
}

const sayMoney = ({ result }: Line, language: Language): string => sayRange(result, money, language)

/** What is written as a number stands for itself; a fact is named beside its value, a formula with the facts in it. */
function sayFactor(factor: Factor, language: Language): string {
  const value = sayRange(factor.range, factor.type, language)
  if (factor.isConstant) return value
  if (factor.reads.length === 0) return `${factor.text} ${value}`
  return `${factor.text} (${factor.reads.map(read => sayNamed(read, language)).join(', ')}) = ${value}`
}

const sayNamed = ({ text, range, type }: Named, language: Language): string => `${text} ${sayRange(range, type, language)}`
