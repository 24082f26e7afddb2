/** JSON for a jsonb column, which takes neither NUL nor half a surrogate pair; both only deceive the eye in a roster. */
export const keptJson = (value: unknown): string =>
  JSON.stringify(value, (_, each) => (typeof each === 'string' ? each.replaceAll('\0', '').toWellFormed() : each))
