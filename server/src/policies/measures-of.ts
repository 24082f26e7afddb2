import type { Policy } from '@yigen/domain/policies/policy.ts'
import type { Citation, Clause, Measure, PolicyDocument } from '@yigen/policy'
import type { z } from 'zod'
import { bothWords } from './both-words.ts'

type Shown = z.output<typeof Policy>['measures'][number]
type ShownClause = Shown['clauses'][number]
type ShownDays = Shown['windows'][number]

/** The measures of a text as they are read: clause by clause, each with its citation. R22.1 */
export const measuresOf = ({ measures }: PolicyDocument): Shown[] =>
  measures.map(measure => ({
    id: measure.id,
    label: bothWords(measure.label),
    version: measure.version ?? null,
    subject: measure.subject,
    effective: measure.effective ? daysOf(measure.effective) : null,
    windows: (measure.windows ?? []).map(daysOf),
    clauses: [
      ...(measure.scope ? clausesFrom(measure.scope, { depth: 0, part: 'scope', cite: measure.cite }) : []),
      ...clausesFrom(measure.clauses, { depth: 0, part: null, cite: measure.cite }),
    ],
  }))

const daysOf = ({ from, to, endless = false, cite }: NonNullable<Measure['effective']>): ShownDays => ({
  from: from === undefined ? null : Temporal.PlainDate.from(from),
  to: to === undefined ? null : Temporal.PlainDate.from(to),
  ...{ endless, cite: citationOf(cite) },
})

type Place = { depth: number; part: ShownClause['part']; cite: Citation | undefined }

/** A clause and, one deeper, what it is made of; its citation is its own, or that of the clause around it. */
function clausesFrom(clause: Clause, { depth, part, cite: around }: Place): ShownClause[] {
  const cite = clause.cite ?? around
  const own = {
    ...{ id: clause.id ?? null, depth, part, label: clause.label ? bothWords(clause.label) : null, cite: citationOf(cite) },
    ...{ need: null, says: null, by: null },
  }
  const below = (inner: Clause, part: Place['part'] = null) => clausesFrom(inner, { depth: depth + 1, part, cite })
  if ('all' in clause) return [{ ...own, kind: 'all' }, ...clause.all.flatMap(inner => below(inner))]
  if ('any' in clause) return [{ ...own, kind: 'any' }, ...clause.any.flatMap(inner => below(inner))]
  if ('of' in clause) return [{ ...own, kind: 'atLeast', need: clause.atLeast }, ...clause.of.flatMap(inner => below(inner))]
  if ('not' in clause) return [{ ...own, kind: 'not' }, ...below(clause.not)]
  if ('if' in clause) return [{ ...own, kind: 'if' }, ...below(clause.if, 'if'), ...below(clause.must, 'must')]
  if ('discretion' in clause) return [{ ...own, kind: 'discretion', says: clause.discretion, by: clause.by }]
  return 'unencoded' in clause
    ? [{ ...own, kind: 'unencoded', says: clause.unencoded }]
    : [{ ...own, kind: 'condition', says: clause.when }]
}

const citationOf = (cite: Citation | undefined): ShownClause['cite'] =>
  cite ? { number: cite.number ?? null, article: cite.article, text: cite.text ?? null, retold: cite.retold ?? null } : null
