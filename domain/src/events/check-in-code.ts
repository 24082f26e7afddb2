/** Without what is taken for something else: no 0 O 1 I L. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
/** 852,891 million: nobody guesses one at the door. */
const length = 8

/** What the phone of who signed up shows at the door, of as many random numbers below 31 as it has letters. R20.3 */
export const checkInCodeOf = (draw: (below: number) => number): string =>
  Array.from({ length }, () => letters[draw(letters.length)]).join('')

/** A code as it was meant: full-width, small letters and spaces make no difference. */
export const foldCheckInCode = (typed: string): string => typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
