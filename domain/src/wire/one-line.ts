/** What nobody sees: joiners, marks of direction, soft hyphens, variation selectors; and what is no character. They come with what is pasted. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g

/** The text without what nobody sees, for whatever is compared or looked for: names, codes, phones, headings, searches. In prose joiners stay. */
export const seen = (text: string): string => text.replace(unseen, '')

/** A name as it is kept: one line, trimmed, nothing in it that nobody sees. */
export const oneLine = (text: string): string => seen(text).replace(breaks, ' ').trim()
