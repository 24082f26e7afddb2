/** Characters of GB 32100-2015 in the order of their values: no I, O, S, V, Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** A code that is valid in both of its check characters and belongs to nobody: 91 (企业), the district's code (海珠区 unless said), MADEM + n in base 31. `n` from 0 to 29,790. */
export function makeCreditCode(n: number, districtId = '440105'): string {
  if (!Number.isSafeInteger(n) || n < 0 || n >= 31 ** 3) throw new RangeError(`no code for ${n}`)
  const tail = [n / 961, n / 31, n].map(part => alphabet[Math.floor(part) % 31]).join('')
  const body = `MADEM${tail}`
  const first17 = `91${districtId}${body}${organisationCheck(body)}`
  return first17 + creditCheck(first17)
}

/** GB 11714: weights 3 7 9 10 5 8 4 2, digits as they are and A = 10; 11 − Σ mod 11, ten is X. */
function organisationCheck(body: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, i) => total + weight * Number.parseInt(body[i] ?? '', 36), 0)
  const digit = 11 - (sum % 11)
  return digit === 10 ? 'X' : String(digit % 11)
}

/** GB 32100-2015: weights 3^i mod 31; 31 − Σ mod 31, and 31 is 0. */
function creditCheck(first17: string): string {
  let weight = 1
  let sum = 0
  for (const character of first17) {
    sum += weight * alphabet.indexOf(character)
    weight = (weight * 3) % 31
  }
  return alphabet[(31 - (sum % 31)) % 31] ?? ''
}
