import { seen } from '#wire/one-line.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const length = 18
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

export type CreditCodeFault =
  | { kind: 'length'; is: number; should: 18 }
  | { kind: 'character'; at: number; character: string }
  | { kind: 'checkDigit'; is: string; should: string }

/** What was meant: full-width forms folded, spaces, hyphens and a leading apostrophe dropped, capitals. Says nothing about validity. */
export const normaliseCreditCode = (written: string): string =>
  seen(written)
    .normalize('NFKC')
    .replace(/[\s'’\-–—]/g, '')
    .toUpperCase()

/** The 18th character for the first 17 (GB 32100-2015, 4.5: weights 3^i mod 31, 31 − Σ mod 31); '' when one of them is outside the alphabet. */
export function creditCodeCheckDigit(first17: string): string {
  let sum = 0
  for (const [i, weight] of weights.entries()) {
    const value = alphabet.indexOf(first17[i] ?? ' ')
    if (value < 0) return ''
    sum += value * weight
  }
  return alphabet[(31 - (sum % 31)) % 31] ?? ''
}

/**
 * What is wrong with a normalised 统一社会信用代码 (GB 32100-2015). Length and character are errors; a check digit that does
 * not fit is only a warning, because some codes were issued with a wrong one. `at` counts from 1.
 */
export function creditCodeFault(code: string): CreditCodeFault | null {
  const characters = [...code]
  if (characters.length !== length) return { kind: 'length', is: characters.length, should: length }
  const at = characters.findIndex(character => !alphabet.includes(character))
  if (at >= 0) return { kind: 'character', at: at + 1, character: characters[at] ?? '' }
  const should = creditCodeCheckDigit(code)
  const is = code.slice(-1)
  return is === should ? null : { kind: 'checkDigit', is, should }
}

const lookAlikes: Record<string, string> = { O: '0', I: '1', Z: '2', S: '5', V: 'U' }

/** The code with letters the standard does not use (I O S V Z) read as their look-alikes, if that makes it wholly valid; else null. */
export function repairedCreditCode(code: string): string | null {
  const repaired = code.replace(/[OIZSV]/g, character => lookAlikes[character] ?? character)
  return repaired !== code && creditCodeFault(repaired) === null ? repaired : null
}
