/** Instructions of WebAssembly as the bytes they are; what an instruction takes stands before it, as on its stack. */
export type Code = readonly number[]

/** A parameter or variable of a routine, by its place. */
export type Local = { readonly place: number }

export const types = { i32: 0x7f, v128: 0x7b } as const
export type ValueType = (typeof types)[keyof typeof types]

/** LEB128 without a sign. */
export function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)]
}

/** LEB128 with a sign. */
function signed(value: number): number[] {
  return value >= -0x40 && value < 0x40 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)]
}

const instruction =
  (...bytes: number[]) =>
  (...taken: Code[]): Code => [...taken.flat(), ...bytes]

/** Reading and writing memory: the address may be set off by a constant. */
const reading =
  (align: number, ...bytes: number[]) =>
  (address: Code, offset = 0): Code => [...address, ...bytes, align, ...unsigned(offset)]
const writing =
  (align: number, ...bytes: number[]) =>
  (address: Code, value: Code, offset = 0): Code => [...address, ...value, ...bytes, align, ...unsigned(offset)]

export const get = ({ place }: Local): Code => [0x20, ...unsigned(place)]
export const set = ({ place }: Local, value: Code): Code => [...value, 0x21, ...unsigned(place)]
export const call = (routine: number, ...taken: Code[]): Code => [...taken.flat(), 0x10, ...unsigned(routine)]

/** A stop that is never meant to be reached. */
export const unreachable: Code = [0x00]

export const int = (value: number): Code => [0x41, ...signed(value)]
export const add = instruction(0x6a)
export const subtract = instruction(0x6b)
export const multiply = instruction(0x6c)
export const and = instruction(0x71)
export const shiftRight = instruction(0x76)
export const leadingZeros = instruction(0x67)
export const isEqual = instruction(0x46)
export const isBelow = instruction(0x49)
export const loadInt = reading(2, 0x28)

export const long = {
  of: instruction(0xad),
  int: (value: number): Code => [0x42, ...signed(value)],
  or: instruction(0x84),
  shiftLeft: instruction(0x86),
  load: reading(3, 0x29),
  store: writing(3, 0x37),
}

const simd = (number: number) => instruction(0xfd, ...unsigned(number))

/** Vectors of 128 bits. */
export const vector = {
  load: reading(4, 0xfd, 0x00),
  store: writing(4, 0xfd, 0x0b),
  of: (byte: number): Code => [0xfd, 0x0c, ...Array<number>(16).fill(byte)],
  and: simd(0x4e),
  /** The first without what the second has. */
  without: simd(0x4f),
  or: simd(0x50),
  xor: simd(0x51),
}

/** Vectors of sixteen bytes, of eight numbers of two bytes, and of four of four. */
export const bytes = {
  splat: simd(0x0f),
  isAtMost: simd(0x2a),
  bits: simd(0x62),
  /** The highest bit of each. */
  mask: simd(0x64),
  /** Sixteen numbers of two bytes as bytes; what does not fit becomes the greatest or the least. */
  narrowed: simd(0x65),
  add: simd(0x6e),
  subtract: simd(0x71),
}
export const pairs = { splat: simd(0x10), isAtMost: simd(0x34), ofBytes: simd(0x7d), subtract: simd(0x91) }
export const fours = { ofPairs: simd(0x7f), add: simd(0xae) }

export const whenElse = (test: Code, then: Code, otherwise: Code): Code => [...test, 0x04, 0x40, ...then, 0x05, ...otherwise, 0x0b]

/** One after the other. */
export const steps = (...codes: Code[]): Code => codes.flat()

/** The body again and again, so long as the test holds, which is asked first. */
export const during = (test: Code, ...body: Code[]): Code => [
  ...[0x02, 0x40, 0x03, 0x40],
  ...test,
  ...[0x45, 0x0d, 0x01],
  ...body.flat(),
  ...[0x0c, 0x00, 0x0b, 0x0b],
]
