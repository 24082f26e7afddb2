/** How many bits of these words are set; eight words are added up bit by bit before they are counted (Harley and Seal). */
export function countBits(words: Int32Array, from: number, to: number): number {
  let [total, eights] = [0, 0]
  let [ones, twos, fours] = [0, 0, 0]
  let at = from
  for (; at + 8 <= to; at += 8) {
    let twosA = carry(ones, words[at] as number, words[at + 1] as number)
    ones = ones ^ (words[at] as number) ^ (words[at + 1] as number)
    let twosB = carry(ones, words[at + 2] as number, words[at + 3] as number)
    ones = ones ^ (words[at + 2] as number) ^ (words[at + 3] as number)
    const foursA = carry(twos, twosA, twosB)
    twos = twos ^ twosA ^ twosB
    twosA = carry(ones, words[at + 4] as number, words[at + 5] as number)
    ones = ones ^ (words[at + 4] as number) ^ (words[at + 5] as number)
    twosB = carry(ones, words[at + 6] as number, words[at + 7] as number)
    ones = ones ^ (words[at + 6] as number) ^ (words[at + 7] as number)
    const foursB = carry(twos, twosA, twosB)
    twos = twos ^ twosA ^ twosB
    eights = carry(fours, foursA, foursB)
    fours = fours ^ foursA ^ foursB
    total += bitsOf(eights)
  }
  total = 8 * total + 4 * bitsOf(fours) + 2 * bitsOf(twos) + bitsOf(ones)
  for (; at < to; at++) total += bitsOf(words[at] as number)
  return total
}

/** What two of three bits set carry over. */
const carry = (a: number, b: number, c: number): number => (a & b) | ((a ^ b) & c)

export function bitsOf(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
