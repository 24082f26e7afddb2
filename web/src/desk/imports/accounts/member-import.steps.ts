import type {
  AccountsChecked as AccountsCheckedShape,
  AccountsImported as AccountsImportedShape,
} from '@yigen/domain/imports/account-import.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { download } from '#shared/download.ts'
import { upload } from '#shared/upload.ts'

export type AccountsChecked = Wire<typeof AccountsCheckedShape>
export type AccountsImported = Wire<typeof AccountsImportedShape>

/** The steps of a sheet of accounts, one word each. The file goes out again to be imported: nothing of a dry run is kept. */
export const checkMembers = (file: File) => upload<AccountsChecked>('/api/members/check', formOf(file)).done
export const importMembers = (file: File, key: string) => upload<AccountsImported>('/api/members/import', formOf(file), undefined, key).done
export const memberTemplate = () => download('/api/members/template')

function formOf(file: File): FormData {
  const form = new FormData()
  form.append('file', file)
  return form
}
