import type { Actor } from '@yigen/domain/members/actor.ts'
import { factKey } from '@yigen/domain/verdicts/kept-fact.ts'
import { type Matches, type MatchGroup, matchGroups, mostMatches } from '@yigen/domain/verdicts/verdict.ts'
import { sayFact } from '@yigen/policy'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { definitionOf } from './definition-of.ts'
import { engineLanguage } from './engine-language.ts'
import { type JudgedEnterprise, judgeAll } from './judge-all.ts'
import { inOrder } from './match-order.ts'
import { matchRow, type Row, usedOf } from './match-row.ts'
import { type ReadFact, readsOfUsed } from './reads-of-proof.ts'
import { isOld, shownFact } from './shown-fact.ts'
import { askable } from './supposable.ts'

export type MatchesView = z.output<typeof Matches>

/** All policies in force for one enterprise, each with what decides it, what it gives and until when; and the facts behind. R22.2, R22.3 */
export async function getMatches(db: Kysely<DB>, actor: Actor, enterpriseId: string, now: Temporal.Instant): Promise<MatchesView> {
  const all = await judgeAll(db, actor, enterpriseId, now)
  const { enterprise, judged, forOthers, showing } = all
  const stale = staleOf(all)
  const groups = Map.groupBy(
    judged.map(one => matchRow(one, stale, engineLanguage(showing.language))),
    ({ group }) => group,
  )
  const countOf = (group: MatchGroup) => groups.get(group)?.length ?? 0
  return {
    ...{ enterpriseId: enterprise.id, enterpriseName: enterprise.name, asOf: showing.asOf.toString() },
    counts: {
      ...{ yes: countOf('yes'), near: countOf('near'), ask: countOf('ask') },
      ...{ no: countOf('no'), notApplicable: countOf('notApplicable') },
    },
    rows: matchGroups.flatMap((group): Row[] => (groups.get(group) ?? []).toSorted(inOrder[group]).slice(0, mostMatches)),
    forOthers,
    used: usedFacts(all),
    missing: missingFacts(all),
    policyFactMonths: showing.months,
    mayRecord: enterprise.mayRecord,
  }
}

function staleOf({ enterprise, policies, showing }: JudgedEnterprise): Set<string> {
  const old = [...enterprise.holding].filter(([, kept]) => isOld(kept, definitionOf(policies, kept.fact)?.fact, showing))
  return new Set(old.map(([key]) => key))
}

/** Those that decide most first; what no text can read (a trade that its list does not have) is used by none. */
function usedFacts({ enterprise, policies, judged, showing }: JudgedEnterprise): MatchesView['used'] {
  const times = countsOf(judged.map(usedOf))
  const facts = judged[0]?.facts
  return [...enterprise.holding]
    .flatMap(([key, { others, ...kept }]) => {
      const decides = times.get(key) ?? 0
      const definition = definitionOf(policies, kept.fact)
      if (decides === 0 || !definition || !facts || isUnknown(kept.fact, kept.year, facts)) return []
      const { type, unit, choices } = askable(definition.fact, kept.year, definition.lists, [], engineLanguage(showing.language))
      const said = others.map(other => shownFact(other, definition, showing))
      return [{ ...shownFact(kept, definition, showing), ...{ type, unit, choices, decides }, others: said }]
    })
    .sort((a, b) => b.decides - a.decides)
}

/** Whatever an open answer still lacks, the fact that most of them lack first. */
function missingFacts({ policies, judged, showing }: JudgedEnterprise): MatchesView['missing'] {
  const found = new Map<string, ReadFact>()
  const lacking = judged.map(({ assessment, leaves, measure, facts }) => {
    if (assessment.verdict !== 'unknown') return []
    const unknown = leaves.flatMap(({ used }) => used.filter(({ known }) => known === undefined))
    const reads = readsOfUsed(unknown, measure.dictionary, facts.asOf).filter(({ fact, year }) => isUnknown(fact, year, facts))
    for (const read of reads) found.set(factKey(read), read)
    return reads.map(factKey)
  })
  const times = countsOf(lacking)
  return [...found]
    .map(([key, { fact, year }]) => ({ fact, year, label: labelOf(fact, policies, showing), decides: times.get(key) ?? 0 }))
    .sort((a, b) => b.decides - a.decides)
}

type Facts = JudgedEnterprise['judged'][number]['facts']

const isUnknown = (fact: string, year: number | null, { points, years }: Facts): boolean =>
  year === null ? !points.has(fact) : !years.get(fact)?.has(year)

const labelOf = (id: string, policies: JudgedEnterprise['policies'], { language }: JudgedEnterprise['showing']): string =>
  sayFact(definitionOf(policies, id)?.fact ?? { id }, engineLanguage(language))

function countsOf(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const list of lists) for (const key of new Set(list)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
