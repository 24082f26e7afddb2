/** Without what is taken for something else: no 0 O 1 I L. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
/** Six of them are 887 million: the number alone is easily guessed, and counts up. */
const length = 6

/** The code beside a number, of as many random numbers below 31 as it has letters. R21.1 */
export const checkCodeOf = (draw: (below: number) => number): string => Array.from({ length }, () => letters[draw(letters.length)]).join('')

/** A code as it was meant: full-width, small letters and spaces make no difference. */
export const foldCheckCode = (typed: string): string => typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')

/** The same of the number, with or without the 委 that stands before it. */
export const foldDelegationNumber = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s委]/g, '')
    .replace(/[‐‑–—−]/g, '-')
