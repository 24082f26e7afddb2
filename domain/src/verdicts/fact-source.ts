import { type Language, type Sentence, say } from '#wire/language.ts'

/** How a fact for policies came to be known. R22.2 */
export const factSources = {
  call: { zh: '电话', en: 'by phone' },
  visit: { zh: '走访', en: 'on a visit' },
  document: { zh: '材料', en: 'a document' },
  office: { zh: '部门', en: 'an authority' },
} as const satisfies Record<string, Sentence>
export type FactSource = keyof typeof factSources
export const factSourceNames = Object.keys(factSources) as [FactSource, ...FactSource[]]

/** Read where it is kept already, and not copied. */
const readSources = {
  register: { zh: '企业名录', en: 'the register' },
  result: { zh: '成效', en: 'results' },
} as const satisfies Record<string, Sentence>
type ReadSource = keyof typeof readSources

/** Said for once, of nobody. */
const supposed = { supposed: { zh: '假如', en: 'supposed' } } as const satisfies Record<string, Sentence>

export type AnySource = FactSource | ReadSource | keyof typeof supposed
const sourceWords: Readonly<Record<AnySource, Sentence>> = { ...factSources, ...readSources, ...supposed }
export const anySourceNames = Object.keys(sourceWords) as [AnySource, ...AnySource[]]

/** Where a fact is from: how it came to be known, and who said it or which paper. */
export const saySource = ({ sourceKind, source }: { sourceKind: AnySource; source: string }, language: Language): string =>
  [say(sourceWords[sourceKind], language), source].filter(Boolean).join(' ')
