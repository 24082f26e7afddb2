/** The blanks of a phrase, as they stand in its words. */
export const phraseBlanks = ['enterprise', 'contact', 'dueAt'] as const
export type PhraseBlank = (typeof phraseBlanks)[number]

export const blankIn = (blank: PhraseBlank): string => `{${blank}}`

const blank = new RegExp(`\\{(${phraseBlanks.join('|')})\\}`, 'g')

/** Its words with what the matter gives for each blank; one for which there is nothing stays, so that it is seen and not sent unread. */
export const fillPhrase = (words: string, given: Readonly<Record<PhraseBlank, string>>): string =>
  words.replace(blank, (whole, name: PhraseBlank) => given[name] || whole)
