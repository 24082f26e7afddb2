import { blockWords } from './plane-program.ts'

/**
 * The clauses of a measure, all of which must hold: where all are known, where at least one fails and where at least two do.
 * `sums` keeps the three, word by word; a clause is taken in by `known &= k; two |= one & f; one |= f`. Eight, four, two or
 * one clause at a time, for a loop that turns around the clauses inside the words is several times slower.
 */
export function foldRoot(sums: Int32Array, planes: Int32Array, code: Int32Array, from: number, count: number): void {
  sums.fill(-1, 0, blockWords)
  sums.fill(0, blockWords, 3 * blockWords)
  let at = from
  let left = count
  for (; left >= 8; left -= 8, at += 16) foldEight(sums, planes, code, at)
  if (left >= 4) {
    foldFour(sums, planes, code, at)
    left -= 4
    at += 8
  }
  for (; left > 0; left--, at += 2) foldOne(sums, planes, code, at)
}

const planeAt = (code: Int32Array, at: number): number => (code[at] as number) * blockWords

function foldEight(sums: Int32Array, planes: Int32Array, code: Int32Array, at: number): void {
  const [f0, f1, f2, f3] = [planeAt(code, at), planeAt(code, at + 2), planeAt(code, at + 4), planeAt(code, at + 6)]
  const [f4, f5, f6, f7] = [planeAt(code, at + 8), planeAt(code, at + 10), planeAt(code, at + 12), planeAt(code, at + 14)]
  const [k0, k1, k2, k3] = [planeAt(code, at + 1), planeAt(code, at + 3), planeAt(code, at + 5), planeAt(code, at + 7)]
  const [k4, k5, k6, k7] = [planeAt(code, at + 9), planeAt(code, at + 11), planeAt(code, at + 13), planeAt(code, at + 15)]
  for (let word = 0; word < blockWords; word++) {
    let one = sums[blockWords + word] as number
    let two = sums[2 * blockWords + word] as number
    let fails = planes[f0 + word] as number
    two |= one & fails
    one |= fails
    fails = planes[f1 + word] as number
    two |= one & fails
    one |= fails
    fails = planes[f2 + word] as number
    two |= one & fails
    one |= fails
    fails = planes[f3 + word] as number
    two |= one & fails
    one |= fails
    fails = planes[f4 + word] as number
    two |= one & fails
    one |= fails
    fails = planes[f5 + word] as number
    two |= one & fails
    one |= fails
    fails = planes[f6 + word] as number
    two |= one & fails
    one |= fails
    fails = planes[f7 + word] as number
    sums[2 * blockWords + word] = two | (one & fails)
    sums[blockWords + word] = one | fails
    sums[word] =
      (sums[word] as number) &
      (planes[k0 + word] as number) &
      (planes[k1 + word] as number) &
      (planes[k2 + word] as number) &
      (planes[k3 + word] as number) &
      (planes[k4 + word] as number) &
      (planes[k5 + word] as number) &
      (planes[k6 + word] as number) &
      (planes[k7 + word] as number)
  }
}

function foldFour(sums: Int32Array, planes: Int32Array, code: Int32Array, at: number): void {
  const [f0, f1, f2, f3] = [planeAt(code, at), planeAt(code, at + 2), planeAt(code, at + 4), planeAt(code, at + 6)]
  const [k0, k1, k2, k3] = [planeAt(code, at + 1), planeAt(code, at + 3), planeAt(code, at + 5), planeAt(code, at + 7)]
  for (let word = 0; word < blockWords; word++) {
    let one = sums[blockWords + word] as number
    let two = sums[2 * blockWords + word] as number
    let fails = planes[f0 + word] as number
    two |= one & fails
    one |= fails
    fails = planes[f1 + word] as number
    two |= one & fails
    one |= fails
    fails = planes[f2 + word] as number
    two |= one & fails
    one |= fails
    fails = planes[f3 + word] as number
    sums[2 * blockWords + word] = two | (one & fails)
    sums[blockWords + word] = one | fails
    sums[word] =
      (sums[word] as number) &
      (planes[k0 + word] as number) &
      (planes[k1 + word] as number) &
      (planes[k2 + word] as number) &
      (planes[k3 + word] as number)
  }
}

function foldOne(sums: Int32Array, planes: Int32Array, code: Int32Array, at: number): void {
  const [f, k] = [planeAt(code, at), planeAt(code, at + 1)]
  for (let word = 0; word < blockWords; word++) {
    const one = sums[blockWords + word] as number
    const fails = planes[f + word] as number
    sums[2 * blockWords + word] = (sums[2 * blockWords + word] as number) | (one & fails)
    sums[blockWords + word] = one | fails
    sums[word] = (sums[word] as number) & (planes[k + word] as number)
  }
}
