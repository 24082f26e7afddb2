import type { ImportChoices } from '@yigen/domain/imports/first-contacts.ts'
import { download } from '#shared/download.ts'
import { upload } from '#shared/upload.ts'
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
/** Asked for, and done by a job: what it changes beside the import is asked again when it has ended (useImportEnd.ts). */
export const importEnterprises = (id: string, choices: ImportChoices) =>
  step<RosterImport>({ import: id }, 'POST', `/api/imports/${id}/import`, choices)
export const undoImport = (id: string) => step<RosterImport>({ import: id }, 'POST', `/api/imports/${id}/undoing`)
export const cancelImport = (id: string) => step<RosterImport>({ import: id }, 'POST', `/api/imports/${id}/cancellation`)
export const annotateImport = (id: string) => download(`/api/imports/${id}/annotated`)
export const rosterTemplate = () => download('/api/imports/template')
