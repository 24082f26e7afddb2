import { type Refusal, refusal } from '#refusals/refusals.ts'
import { type Language, type Sentence, say } from '#wire/language.ts'
import { importRefusals } from './imports.slice.ts'
import { type ColumnFault, columnFaultSentence } from './roster-columns.ts'
import { type importStates, type importSteps, undoneWithinHours } from './roster-import.ts'
import type { RosterCounts } from './roster-judged.ts'

export type ImportState = (typeof importStates)[number]
export type ImportStep = (typeof importSteps)[number]

const stateWords: Record<ImportState, Sentence> = {
  checked: { zh: '已预检，尚未写入', en: 'checked, not written yet' },
  imported: { zh: '写入', en: 'written' },
  undone: { zh: '撤回', en: 'undone' },
}
const underWayWords: Record<ImportStep, Sentence> = {
  import: { zh: '写入', en: 'written' },
  undo: { zh: '撤回', en: 'undone' },
}
const stateMoved = (state: ImportState, language: Language) =>
  refusal(importRefusals.importState, { state: say(stateWords[state], language) })

/** What the rules need to know of an import. */
export type ImportStanding = { state: ImportState; counts: RosterCounts; columnFaults: readonly ColumnFault[] }

/** It can be mended as long as nothing is written. */
export const whyNotMend = (standing: Pick<ImportStanding, 'state'>, language: Language): Refusal | null =>
  standing.state === 'checked' ? null : stateMoved(standing.state, language)

/** R2.4: written once, when every faulty row is mended or explicitly left out. */
export function whyNotWrite(standing: ImportStanding, language: Language): Refusal | null {
  if (standing.state !== 'checked') return stateMoved(standing.state, language)
  const [fault] = standing.columnFaults
  if (fault) return refusal(importRefusals.importColumns, { sentence: columnFaultSentence(fault, language) }, { field: 'mapping' })
  const { counts } = standing
  if (counts.faulty > 0) return refusal(importRefusals.importHasFaults, { count: counts.faulty }, { possible: ['mendImport'] })
  return counts.new + counts.changed === 0 ? refusal(importRefusals.importNothing) : null
}

/** R2.4: within 24 hours, as long as nothing else has touched its rows. `touched`: enterprises used since. */
export function whyNotUndo(
  standing: { state: ImportState; importedAt: Temporal.Instant | null },
  touched: number,
  now: Temporal.Instant,
  language: Language,
): Refusal | null {
  if (standing.state !== 'imported' || !standing.importedAt) return stateMoved(standing.state, language)
  if (Temporal.Instant.compare(now, undoableUntil(standing.importedAt)) > 0) return refusal(importRefusals.importTooOld)
  return touched > 0 ? refusal(importRefusals.importTouched, { count: touched }) : null
}

/** The last moment at which an import can be undone. R2.4 */
export const undoableUntil = (importedAt: Temporal.Instant): Temporal.Instant => importedAt.add({ hours: undoneWithinHours })

/** One step of an import at a time: while it is written or taken back, nothing else is done with it. R2.4 */
export const whyNotBeside = (underWay: ImportStep | null, language: Language): Refusal | null =>
  underWay && refusal(importRefusals.importUnderWay, { step: say(underWayWords[underWay], language) })

/** What is under way can be stopped as long as it is not done; then nothing of it is. R2.4 */
export const whyNotCancel = (underWay: ImportStep | null): Refusal | null => (underWay ? null : refusal(importRefusals.importNotUnderWay))
