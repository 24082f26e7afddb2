import { refuse } from '#problems/problem.ts'
import { type CodeList, codeList, type Fact, fact } from './fact.ts'
import { type Golden, golden } from './golden.ts'
import { type Measure, measure, refuseOverlaps } from './measure.ts'
import { day, id, list, object, optional, type Shape, text, unique } from './shape.ts'
import { type Words, words } from './words.ts'

/** Where the text was read. */
export type Source = {
  url?: string | undefined
  seen?: string | undefined /** SHA-256 of the text. */
  hash?: string | undefined
  note?: string | undefined
}

/** A text of law as data: what it speaks of, what it asks, what it gives, and cases that prove the reading. */
export type PolicyDocument = {
  id: string
  title: Words
  /** 文号 */
  number?: string | undefined
  issuers: string[]
  issued?: string | undefined
  sources?: Source[] | undefined
  note?: string | undefined
  facts: Fact[]
  lists?: CodeList[] | undefined
  measures: Measure[]
  golden: Golden
}

const whole = object<PolicyDocument>({
  id,
  title: words,
  number: optional(text),
  issuers: list(text),
  issued: optional(day),
  sources: optional(list(object<Source>({ url: optional(text), seen: optional(day), hash: optional(text), note: optional(text) }))),
  note: optional(text),
  facts: list(fact),
  lists: optional(list(codeList)),
  measures: list(measure),
  golden,
})

/** The schema: plain data in, a document or a PolicyError out. */
export const policyDocument: Shape<PolicyDocument> = (given, path) => {
  const read = whole(given, path)
  unique(read.facts, one => one.id, [...path, 'facts'])
  unique(read.lists ?? [], one => one.id, [...path, 'lists'])
  if (read.measures.length === 0) refuse('missing', path, { name: 'measures' })
  if (read.golden.cases.length === 0) refuse('missing', [...path, 'golden'], { name: 'cases' })
  refuseOverlaps(read.measures)
  return read
}
