import { seen } from '#wire/one-line.ts'

/** How names are searched: NFKC-normalised and in lower case, as the database does it (full-width letters find half-width ones), of what can be seen. */
export const searchName = (text: string): string => seen(text).normalize('NFKC').toLowerCase()

/** The pairs of neighbouring characters of a query: 海珠湿地 → 海珠, 珠湿, 湿地. One character gives none. */
export function bigrams(query: string): string[] {
  const letters = [...searchName(query)]
  return [...new Set(letters.slice(0, -1).map((letter, i) => letter + letters[i + 1]))]
}

/** Those of letters and digits alone, which a text kept as it was written has too: its ：and （ are not yet those of the query. */
export const wordBigrams = (query: string): string[] => bigrams(query).filter(pair => /^[\p{L}\p{N}]+$/u.test(pair))

/** For `like`: wild cards in what a person typed are only characters. */
export const likePattern = (query: string): string => `%${searchName(query).replace(/[\\%_]/g, '\\$&')}%`
