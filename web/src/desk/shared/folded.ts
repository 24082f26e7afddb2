/** Of a list so many stand open. One row more stands there itself: to fold it away would take the room of a button that says so. */
export const folded = <T>(rows: readonly T[], open: number): T[] => (rows.length === open + 1 ? [...rows] : rows.slice(0, open))
