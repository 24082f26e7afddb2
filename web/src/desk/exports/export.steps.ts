import { some } from '#shared/about.ts'
import { newKey } from '#shared/attempt.ts'
import { download } from '#shared/download.ts'
import type { Query } from '#shared/http.ts'
import { step } from '../shared/step.ts'
import type { Export } from './export.queries.ts'

/** A list as it is narrowed now. */
export type Listed = { list: string; filter: Query }

/** Each press is an intention of its own: the list may have changed since the last workbook. */
export const exportList = (listed: Listed) => step<Export>({ export: some }, 'POST', '/api/exports', listed, { key: newKey() })
export const downloadExport = (id: string) => download(`/api/exports/${id}/file`)
