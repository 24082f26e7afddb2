import type { Sentence } from '#wire/language.ts'

export const identityPapers = ['idCard', 'travelPermit', 'passport'] as const
export type IdentityPaper = (typeof identityPapers)[number]

export const identityPaperWords: Readonly<Record<IdentityPaper, Sentence>> = {
  idCard: { zh: '居民身份证', en: 'identity card' },
  travelPermit: { zh: '来往内地通行证', en: 'mainland travel permit' },
  passport: { zh: '护照', en: 'passport' },
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A number as it is kept: full-width folded, spaces dropped, letters large. */
export const foldPaperNumber = (typed: string): string => typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')

/** Whether it is one of its kind; of an identity card by its check digit (GB 11643-1999), of the others by their letters alone. */
export function isPaperNumber(kind: IdentityPaper, number: string): boolean {
  if (kind !== 'idCard') return /^[A-Z0-9]{6,12}$/.test(number)
  if (!/^\d{17}[\dX]$/.test(number)) return false
  const sum = weights.reduce((before, weight, i) => before + weight * Number(number[i]), 0)
  return '10X98765432'[sum % 11] === number[17]
}

/** All that is shown of a number: of a short one no more than a third, so that it is not the number itself. R21.3 */
export function lastFour(number: string): string {
  const shown = Math.min(4, Math.floor(number.length / 3))
  return shown === 0 ? '' : number.slice(-shown)
}
