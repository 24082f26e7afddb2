import type { Imported as ImportedShape } from '@yigen/domain/imports/roster-import.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { send } from '#shared/http.ts'
import { upload } from '#shared/upload.ts'
import { download } from '../enterprises/download.ts'
import type { RosterImport } from './import.queries.ts'
import type { Handled } from './mending.ts'

/** The steps of an import, one word each. */
export function checkImport(file: File, onProgress: (share: number) => void) {
  const form = new FormData()
  form.append('file', file)
  return upload<RosterImport>('/api/imports', form, onProgress)
}
export const mendImport = (id: string, handled: Handled) => send<RosterImport>('PUT', `/api/imports/${id}/mends`, handled)
export const importEnterprises = (id: string) => send<Wire<typeof ImportedShape>>('POST', `/api/imports/${id}/import`)
export const undoImport = (id: string) => send<unknown>('POST', `/api/imports/${id}/undoing`)
export const annotateImport = (id: string) => download(`/api/imports/${id}/annotated`)
export const rosterTemplate = () => download('/api/imports/template')
