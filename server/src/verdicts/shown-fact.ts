import { saySource } from '@yigen/domain/verdicts/fact-source.ts'
import { isStale } from '@yigen/domain/verdicts/holding-facts.ts'
import type { KeptFact } from '@yigen/domain/verdicts/kept-fact.ts'
import type { PolicyFact } from '@yigen/domain/verdicts/policy-fact.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { type CodeList, type Dictionary, type Fact, PolicyError, readFacts, sayFact, sayValue } from '@yigen/policy'
import type { z } from 'zod'
import { engineLanguage } from './engine-language.ts'

/** A fact of a dictionary with the lists its codes are from. */
export type Definition = { fact: Fact; lists: readonly CodeList[]; dictionary: Dictionary }

/** In which words, of which day it is now, and how old a fact may be. */
export type Showing = { language: Language; asOf: Temporal.PlainDate; months: number }

/** R22.3: what never changes, as a founding day, does not grow old. */
export const isOld = (kept: Pick<KeptFact, 'day'>, fact: Fact | undefined, { asOf, months }: Showing): boolean =>
  !(fact?.type === 'date' && fact.changes === 'never') && isStale(kept.day, asOf, months)

/** A fact in words; where no text defines it any more, as it was written down. */
export function shownFact(kept: KeptFact, definition: Definition | undefined, showing: Showing): z.output<typeof PolicyFact> {
  const language = engineLanguage(showing.language)
  const { id, fact, year, value, sourceKind, day, recordedBy, recordedAt } = kept
  return {
    ...{ id, fact, year, value, sourceKind, day, recordedBy, recordedAt },
    label: sayFact(definition?.fact ?? { id: fact }, language),
    said: saidOf(kept, definition, showing),
    source: saySource(kept, showing.language),
    stale: isOld(kept, definition?.fact, showing),
  }
}

function saidOf({ fact: id, year, unit, value }: KeptFact, definition: Definition | undefined, { asOf, language }: Showing): string {
  if (definition && (definition.fact.unit ?? '') === unit) {
    const { fact, lists, dictionary } = definition
    const known = readOne(id, year, value, dictionary, asOf)
    if (known !== undefined) return sayValue(known, fact, lists, engineLanguage(language))
  }
  return `${typeof value === 'object' ? JSON.stringify(value) : String(value)}${unit}`
}

/** As the engine holds it; undefined where it cannot be. */
function readOne(id: string, year: number | null, value: unknown, dictionary: Dictionary, asOf: Temporal.PlainDate) {
  try {
    const { points, years } = readFacts({ [id]: year === null ? value : { [year]: value } }, dictionary, asOf)
    return (year === null ? points.get(id) : years.get(id)?.get(year))?.value
  } catch (error) {
    if (error instanceof PolicyError) return undefined
    throw error
  }
}
