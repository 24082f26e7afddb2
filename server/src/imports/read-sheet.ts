import { importRefusals } from '@yigen/domain/imports/imports.slice.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import type { ReadSheet } from './check-import.ts'
import { readRoster } from './roster/read-roster.ts'
import { RosterRefused, rosterRefusalSentence } from './roster/roster-refusals.ts'

/** Reads a file before anything is opened in the database; what cannot be read is 400 with its sentence. */
export async function readSheet({ name, bytes }: { name: string; bytes: Uint8Array }, language: Language): Promise<ReadSheet> {
  const since = performance.now()
  try {
    return { sheet: await readRoster(bytes, name), since }
  } catch (error) {
    if (!(error instanceof RosterRefused)) throw error
    throw new Refused(refusal(importRefusals.rosterFaulty, { sentence: rosterRefusalSentence(error.refusal, language) }, { field: 'file' }))
  }
}
