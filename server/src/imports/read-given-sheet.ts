import { importRefusals } from '@yigen/domain/imports/imports.slice.ts'
import type { Sheet } from '@yigen/domain/imports/roster-sheet.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { RefusalKind } from '@yigen/domain/slice/kinds.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { readRoster } from './roster/read-roster.ts'
import { RosterRefused, rosterRefusalSentence } from './roster/roster-refusals.ts'

/** Reads a sheet before anything is opened in the database; what cannot be read is 400 with its sentence. `none`: of one that has headings alone. */
export async function readGivenSheet(
  { name, bytes }: { name: string; bytes: Uint8Array },
  language: Language,
  none: RefusalKind,
): Promise<Sheet> {
  try {
    return await readRoster(bytes, name)
  } catch (error) {
    if (!(error instanceof RosterRefused)) throw error
    if (error.refusal.code === 'noRows') throw new Refused(refusal(none, {}, { field: 'file' }))
    throw new Refused(refusal(importRefusals.rosterFaulty, { sentence: rosterRefusalSentence(error.refusal, language) }, { field: 'file' }))
  }
}
