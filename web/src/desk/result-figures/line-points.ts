/** Where a line goes in a box of 100 by 40: its unbroken pieces, for a month that is not told interrupts it. */
export function linePieces(values: readonly (number | null)[], least: number, most: number): string[] {
  const x = (i: number) => (values.length > 1 ? (i / (values.length - 1)) * 100 : 50)
  const y = (value: number) => 38 - ((value - least) / (most - least || 1)) * 36
  const pieces: string[][] = [[]]
  values.forEach((value, i) => {
    if (value === null) pieces.push([])
    else pieces.at(-1)?.push(`${round(x(i))},${round(y(value))}`)
  })
  return pieces.filter(piece => piece.length > 0).map(piece => (piece.length === 1 ? `${piece[0]} ${piece[0]}` : piece.join(' ')))
}

const round = (n: number) => Math.round(n * 100) / 100
