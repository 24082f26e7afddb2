/** About so many pixels, at twelve to the line. */
export const textWidth = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '⺀' ? 12 : 6.8), 0)
