/** From which share of the largest street on a tile is drawn darker. */
const steps = [0, 0.1, 0.3, 0.6] as const

/** 1 to 4. */
export const tileStep = (value: number, most: number): number => steps.filter(step => most > 0 && value / most >= step).length || 1
