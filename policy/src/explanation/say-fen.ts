import type { Fen } from '#benefits/fen.ts'
import { money } from '#benefits/line.ts'
import { sayRange } from '#benefits/say-range.ts'
import { rational } from '#numbers/rational.ts'
import type { Language } from '#problems/sentences.ts'

/** An amount, or between what it lies. */
export const sayFen = ({ floor, ceiling }: Fen, language: Language): string =>
  sayRange({ low: rational(BigInt(floor)), high: ceiling === null ? undefined : rational(BigInt(ceiling)) }, money, language)
