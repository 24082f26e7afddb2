import { refuse } from '#problems/problem.ts'
import { type Benefit, benefit, type Cap, cap, type Exclusion, exclusion, type Material, material } from './benefit.ts'
import { type Citation, citation } from './citation.ts'
import { type Clause, clause } from './clause.ts'
import { day, flag, id, list, object, oneOf, optional, type Shape, unique } from './shape.ts'
import { type Subject, subjects } from './subject.ts'
import { type Words, words } from './words.ts'

/** Days from and to, both included; an open end is left out. */
export type Days = {
  from?: string | undefined
  to?: string | undefined
  /** 长期实施: that there is no end is known, and not only that none was seen. */
  endless?: boolean | undefined
  cite?: Citation | undefined
}

/** One thing that can be applied for or is given by right: a document has one or several. */
export type Measure = {
  id: string
  label: Words
  subject: Subject
  /** Two versions of a measure share its id. */
  version?: string | undefined
  /** Tells apart versions in force at once: 申请 and 复核. */
  track?: string | undefined
  cite?: Citation | undefined
  /** 施行至失效; outside of it the answer is no, and the clause it names is this one. */
  effective?: Days | undefined
  /** 申报窗口; outside of all of them the answer is no. Without any it is open always. */
  windows?: Days[] | undefined
  /** Whom the measure speaks of at all: where it does not hold, the measure is not applicable. */
  scope?: Clause | undefined
  clauses: Clause
  benefits?: Benefit[] | undefined
  caps?: Cap[] | undefined
  exclusions?: Exclusion[] | undefined
  materials?: Material[] | undefined
}

export const days: Shape<Days> = (given, path) => {
  const read = object<Days>({ from: optional(day), to: optional(day), endless: optional(flag), cite: optional(citation) })(given, path)
  if (read.from !== undefined && read.to !== undefined && read.from > read.to)
    refuse('reversed-days', path, { from: read.from, to: read.to })
  return read
}

const whole = object<Measure>({
  id,
  label: words,
  subject: oneOf(subjects),
  version: optional(id),
  track: optional(id),
  cite: optional(citation),
  effective: optional(days),
  windows: optional(list(days)),
  scope: optional(clause),
  clauses: clause,
  benefits: optional(list(benefit)),
  caps: optional(list(cap)),
  exclusions: optional(list(exclusion)),
  materials: optional(list(material)),
})

export const measure: Shape<Measure> = (given, path) => {
  const read = whole(given, path)
  for (const part of ['benefits', 'caps', 'exclusions', 'materials'] as const)
    unique<{ id: string }>(read[part] ?? [], one => one.id, [...path, part])
  return read
}

/** The versions of one measure may not be in force on the same day, unless their tracks tell them apart. */
export function refuseOverlaps(measures: readonly Measure[]): void {
  measures.forEach((one, index) => {
    const rival = measures
      .slice(0, index)
      .find(other => other.id === one.id && other.track === one.track && overlap(one.effective, other.effective))
    if (rival)
      refuse('versions-overlap', ['measures', index], { name: one.id, one: rival.version ?? '1', other: one.version ?? String(index + 1) })
  })
}

const overlap = (one: Days = {}, other: Days = {}): boolean =>
  (one.from ?? '') <= (other.to ?? '9999') && (other.from ?? '') <= (one.to ?? '9999')
