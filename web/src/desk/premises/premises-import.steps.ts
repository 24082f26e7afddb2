import type { PremisesChecked as PremisesCheckedShape, PremisesImported } from '@yigen/domain/premises/premises-import.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { download } from '#shared/download.ts'
import { upload } from '#shared/upload.ts'

export type PremisesChecked = Wire<typeof PremisesCheckedShape>

/** The steps of a sheet of premises, one word each. The file goes out again to be imported: nothing of a dry run is kept. */
export const checkPremises = (file: File) => upload<PremisesChecked>('/api/premises/check', formOf(file)).done
export const importPremises = (file: File, key: string) =>
  upload<Wire<typeof PremisesImported>>('/api/premises/import', formOf(file), undefined, key).done
export const premisesTemplate = () => download('/api/premises/template')

function formOf(file: File): FormData {
  const form = new FormData()
  form.append('file', file)
  return form
}
