import type { Imported as ImportedShape } from '@yigen/domain/imports/roster-import.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { upload } from '#shared/upload.ts'
import { download } from '../enterprises/download.ts'
import { step } from '../shared/step.ts'
import type { RosterImport } from './import.queries.ts'
import type { Handled } from './mending.ts'

/** The steps of an import, one word each. */
export function checkImport(file: File, onProgress: (share: number) => void) {
  const form = new FormData()
  form.append('file', file)
  return upload<RosterImport>('/api/imports', form, onProgress)
}
export const mendImport = (id: string, handled: Handled) => step<RosterImport>({}, 'PUT', `/api/imports/${id}/mends`, handled)
export const importEnterprises = (id: string) =>
  step<Wire<typeof ImportedShape>>({ import: id, enterprise: some, assignment: some }, 'POST', `/api/imports/${id}/import`)
export const undoImport = (id: string) =>
  step<unknown>({ import: id, enterprise: some, assignment: some, bell: some }, 'POST', `/api/imports/${id}/undoing`)
export const annotateImport = (id: string) => download(`/api/imports/${id}/annotated`)
export const rosterTemplate = () => download('/api/imports/template')
