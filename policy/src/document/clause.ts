import { refuse } from '#problems/problem.ts'
import { type Citation, citation } from './citation.ts'
import { count, formula, id, list, markOf, name, object, optional, type Shape, text } from './shape.ts'
import { type Words, words } from './words.ts'

type Common = {
  /** Unique in its measure; one that is left out is the clause's place in the tree, as in 1.2. */
  id?: string | undefined
  label?: Words | undefined
  /** Left out: the citation of the clause around it. */
  cite?: Citation | undefined
}

/** Every one of them must hold: 且. */
export type AllOf = Common & { all: Clause[] }
/** One of them is enough: 或. */
export type AnyOf = Common & { any: Clause[] }
/** At least so many of them. */
export type AtLeast = Common & { atLeast: number; of: Clause[] }
/** It must not hold. */
export type Not = Common & { not: Clause }
/** Asked only where the first holds; where it does not the clause is not applicable and stands in nobody's way. */
export type IfThen = Common & { if: Clause; must: Clause }
/** A condition of the language. */
export type Condition = Common & { when: string }
/** Someone judges it: unknown until the fact of their decision is there. */
export type Discretion = Common & { discretion: string; by: string }
/** A branch the text has and nobody has encoded: always unknown, so that a one-of list never answers no for want of it. */
export type Unencoded = Common & { unencoded: string }

export type Clause = AllOf | AnyOf | AtLeast | Not | IfThen | Condition | Discretion | Unencoded

/** How deep clauses may stand in one another; real texts reach six. */
const deepestClause = 40

const common = { id: optional(id), label: optional(words), cite: optional(citation) }
const some = list<Clause>((given, path) => clause(given, path))

const shapes = {
  all: object<AllOf>({ ...common, all: some }),
  any: object<AnyOf>({ ...common, any: some }),
  atLeast: object<AtLeast>({ ...common, atLeast: count(1, 1000), of: some }),
  not: object<Not>({ ...common, not: (given, path) => clause(given, path) }),
  if: object<IfThen>({ ...common, if: (given, path) => clause(given, path), must: (given, path) => clause(given, path) }),
  when: object<Condition>({ ...common, when: formula }),
  discretion: object<Discretion>({ ...common, discretion: name, by: text }),
  unencoded: object<Unencoded>({ ...common, unencoded: text }),
} satisfies Record<string, Shape<Clause>>

const marks = Object.keys(shapes) as (keyof typeof shapes)[]

/** A clause and all below it; a plain text is a condition. */
export const clause: Shape<Clause> = (given, path) => {
  if (path.length > deepestClause * 2) return refuse('too-deep', path, { limit: String(deepestClause) })
  if (typeof given === 'string' || typeof given === 'boolean') return { when: formula(given, path) }
  const read: Clause = shapes[markOf(given, path, marks)](given, path)
  for (const [mark, parts] of partsOf(read)) if (parts.length === 0) refuse('missing', path, { name: mark })
  if ('atLeast' in read && read.atLeast > read.of.length)
    refuse('not-a-count', [...path, 'atLeast'], { least: '1', most: String(read.of.length) })
  return read
}

function partsOf(read: Clause): [string, Clause[]][] {
  if ('all' in read) return [['all', read.all]]
  if ('any' in read) return [['any', read.any]]
  return 'of' in read ? [['of', read.of]] : []
}
