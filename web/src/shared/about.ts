import type { SubjectKind } from '@yigen/domain/kinds.ts'

/** What can change on a screen: the nouns of the record, and the bell. */
export type Noun = SubjectKind | 'bell'
type Owner = { readonly [K in SubjectKind]?: string }

/** What an answer of the server is about. */
export type About = {
  /** It shows these: it is asked again when one of them changes. Of none where it is the same for years. */
  of: readonly Noun[] | 'all'
  /** It shows these beside what it is opened for: when one changes it is old, and asked again when it is next opened. */
  beside?: readonly Noun[]
  /** Only what belongs to this one. */
  within?: Owner
}

/** What changed, by kind: which ones, or `some`. `within`: whose they are. `null`: nobody knows. */
export type Change = ({ readonly [K in Noun]?: string | readonly string[] } & { readonly within?: Owner }) | null

/** Some of a kind, nobody knows which. */
export const some: readonly string[] = []

/** Whether an answer shows what changed. Where it is not known whose that is, it may be anybody's. */
export function concerns({ of, within = {} }: Pick<About, 'of' | 'within'>, change: Change): boolean {
  if (change === null) return of.length > 0
  const named = of === 'all' ? Object.keys(change).some(kind => kind !== 'bell' && kind !== 'within') : of.some(kind => change[kind])
  return named && owners(within).every(([kind, id]) => isOf(change, kind, id) ?? true)
}

/** Whether the answer is the page of exactly what changed. */
export function isItself(about: About, change: Change): boolean {
  const own = owners(about.within)
  return own.length > 0 && concerns(about, change) && own.every(([kind, id]) => isOf(change, kind, id))
}

/** Whether it is old, be it asked again now or not. */
export const isOld = ({ of, beside = [], within }: About, change: Change): boolean =>
  concerns({ of: of === 'all' ? of : [...of, ...beside], within }, change)

const owners = (within: Owner = {}) => Object.entries(within) as [SubjectKind, string][]

function isOf(change: Change, kind: SubjectKind, id: string): boolean | null {
  const ids = [change?.[kind] ?? [], change?.within?.[kind] ?? []].flat()
  return ids.length === 0 ? null : ids.includes(id)
}
