import { breakLines, type Ink } from './break-lines.ts'

/** As large as it fits in so many lines, at most this. */
export function fitting(text: string, ink: Ink, width: number, lines = 1): Ink {
  const isTooLong = breakLines([{ text, ink }], width).length > lines
  return isTooLong ? fitting(text, { ...ink, size: ink.size * 0.95 }, width, lines) : ink
}
