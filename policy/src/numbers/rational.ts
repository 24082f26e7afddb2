/** An exact number: numerator over a denominator above zero, in lowest terms. Never a float, so that 5% is 5%. */
export type Rational = { readonly n: bigint; readonly d: bigint }

export function rational(n: bigint, d = 1n): Rational {
  if (d === 1n) return { n, d }
  const sign = d < 0n ? -1n : 1n
  const divisor = gcd(n < 0n ? -n : n, d * sign)
  return { n: (n * sign) / divisor, d: (d * sign) / divisor }
}

function gcd(a: bigint, b: bigint): bigint {
  let [one, other] = [a, b]
  while (other > 0n) [one, other] = [other, one % other]
  return one === 0n ? 1n : one
}

export const zero = rational(0n)
export const one = rational(1n)

export const add = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d)
export const subtract = (a: Rational, b: Rational): Rational => rational(a.n * b.d - b.n * a.d, a.d * b.d)
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d)

/** Undefined where the divisor is zero. */
export const divide = (a: Rational, b: Rational): Rational | undefined => (b.n === 0n ? undefined : rational(a.n * b.d, a.d * b.n))

/** Below zero where a is less than b, zero where they are equal. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const difference = a.n * b.d - b.n * a.d
  if (difference === 0n) return 0
  return difference < 0n ? -1 : 1
}

const decimalForm = /^([+-]?)(\d{1,40})(?:\.(\d{1,40}))?(?:e([+-]?\d{1,2}))?$/i

/** A decimal as people and JSON write it; undefined where it is none, NaN and Infinity among them. */
export function parseDecimal(given: string): Rational | undefined {
  const [, sign, whole, fraction = '', exponent = '0'] = decimalForm.exec(given) ?? []
  if (whole === undefined) return undefined
  const digits = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n)
  const shift = Number(exponent) - fraction.length
  return shift < 0 ? rational(digits, 10n ** BigInt(-shift)) : rational(digits * 10n ** BigInt(shift))
}

/** As a decimal with at most so many places, for people; what is cut off is rounded half up. */
export function toDecimal(value: Rational, places = 6): string {
  const scale = 10n ** BigInt(places)
  const scaled = roundHalfUp(rational(value.n * scale, value.d))
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0')
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '')
  return scaled < 0n ? `-${text}` : text
}

export const toFloat = ({ n, d }: Rational): number => Number(n) / Number(d)

export const floor = ({ n, d }: Rational): bigint => (n >= 0n || n % d === 0n ? n / d : n / d - 1n)
export const ceiling = (value: Rational): bigint => -floor({ n: -value.n, d: value.d })

/** 四舍五入: a half goes away from zero. */
export const roundHalfUp = ({ n, d }: Rational): bigint => {
  const size = floor({ n: (n < 0n ? -n : n) * 2n + d, d: d * 2n })
  return n < 0n ? -size : size
}

/** A half goes to the even neighbour. */
export const roundHalfEven = (value: Rational): bigint => {
  const below = floor(value)
  const side = compare(subtract(value, rational(below)), rational(1n, 2n))
  if (side !== 0) return side < 0 ? below : below + 1n
  return below % 2n === 0n ? below : below + 1n
}

/** Towards zero. */
export const roundDown = (value: Rational): bigint => value.n / value.d

/** Away from zero. */
export const roundUp = (value: Rational): bigint => (value.n < 0n ? floor(value) : ceiling(value))
