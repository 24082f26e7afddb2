import type { Sentence } from '#wire/language.ts'

/** The most that is asked for a square metre a month, in fen: a slip of the hand, beyond it. */
export const mostRentFen = 10_000_000

/** 85 → 8500, 42.5 → 4250; null of what is no amount above nothing with two decimals at most. In yuan as typed, in fen as kept. */
export function rentFenOf(typed: string): number | null {
  const text = typed.normalize('NFKC').replace(/[,\s]/g, '')
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(text)) return null
  const fen = Math.round(Number(text) * 100)
  return fen > 0 && fen <= mostRentFen ? fen : null
}

/** 8500 → 85, 4250 → 42.5: as it is typed again. */
export const rentTyped = (fen: number | null): string => (fen === null ? '' : String(fen / 100))

/** 85 元/㎡·月; what nobody named is agreed on. */
export const rentWords = (fen: number | null): Sentence =>
  fen === null ? { zh: '租金面议', en: 'rent to be agreed' } : { zh: `${fen / 100} 元/㎡·月`, en: `${fen / 100} yuan/m² a month` }
