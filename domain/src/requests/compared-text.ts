/** What of a text is compared; the rest of a long one says no more. In the units of a string. */
export const comparedLength = 500

/** The beginning of a text, as far as it is compared; no character is cut in two. */
export const comparedText = (text: string): string =>
  text
    .trim()
    .slice(0, comparedLength)
    .replace(/[\ud800-\udbff]$/, '')
    .trim()
