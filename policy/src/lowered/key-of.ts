import type { Expression } from '#language/expression.ts'

/** The same expression always has the same key, wherever it was written. */
export function keyOf(expression: Expression): string {
  return JSON.stringify(expression, (name, value: unknown) => {
    if (name === 'span' || name === 'type') return undefined
    if (typeof value === 'bigint') return `${value}n`
    return value instanceof Set ? [...value].sort() : value
  })
}
