import { importRefusals } from '@yigen/domain/imports/imports.slice.ts'
import type { Sheet } from '@yigen/domain/imports/roster-sheet.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { readGivenSheet } from '../read-given-sheet.ts'

/** Reads a sheet of accounts. */
export const readAccounts = (file: { name: string; bytes: Uint8Array }, language: Language): Promise<Sheet> =>
  readGivenSheet(file, language, importRefusals.accountsNone)
