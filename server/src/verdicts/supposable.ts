import type { HoldingFact } from '@yigen/domain/verdicts/holding-facts.ts'
import { factKey } from '@yigen/domain/verdicts/kept-fact.ts'
import type { FactValue } from '@yigen/domain/verdicts/policy-fact.ts'
import type { Verdict } from '@yigen/domain/verdicts/verdict.ts'
import { type CodeList, type CompiledMeasure, choicesOf, type Fact, sayCode, sayFact } from '@yigen/policy'
import type { z } from 'zod'
import type { EngineLanguage } from './engine-language.ts'
import { inUnit } from './facts-for.ts'
import type { Judged } from './judge.ts'
import { leavesOf, readsOfUsed } from './reads-of-proof.ts'

type Supposable = z.output<typeof Verdict>['supposable'][number]

/** Every fact that the conditions hang on, what decides first, each with the value it has now. */
export function supposableOf(judged: Judged, holding: ReadonlyMap<string, HoldingFact>, language: EngineLanguage): Supposable[] {
  const { policy, measure, facts, leaves, assessment } = judged
  const used = [...leaves, ...leavesOf(assessment.proof)].flatMap(proof => proof.used)
  return readsOfUsed(used, measure.dictionary, facts.asOf).flatMap(({ fact: id, year }) => {
    const fact = measure.dictionary.facts.get(id)
    if (!fact || fact.type === 'records') return []
    return [
      {
        ...askable(fact, year, policy.document.lists ?? [], [measure], language),
        value: valueNow(fact, holding.get(factKey({ fact: id, year }))),
      },
    ]
  })
}

/** What one needs to know to give a fact a value. */
export function askable(
  fact: Fact,
  year: number | null,
  lists: readonly CodeList[],
  measures: readonly CompiledMeasure[],
  language: EngineLanguage,
): Omit<Supposable, 'value'> {
  const { id, type, unit = null } = fact
  const choices = choicesOf(fact, lists, measures).map(code => ({ code, label: sayCode(code, fact, lists, language) }))
  return { fact: id, year, type, unit, choices, label: sayFact(fact, language) }
}

/** In the unit of this text. */
const valueNow = (fact: Fact, kept: HoldingFact | undefined): FactValue =>
  kept === undefined ? null : (inUnit(kept.value, kept.unit, fact.unit ?? '') ?? null)
