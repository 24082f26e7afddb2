import type { Place } from '#language/compile.ts'

/** The place below another. */
export const at = ({ path, dictionary }: Place, ...keys: (string | number)[]): Place => ({ path: [...path, ...keys], dictionary })
