import { queryOptions } from '@tanstack/react-query'
import type { ExportList as ExportListShape } from '@yigen/domain/exports/register-export.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { get } from '#shared/http.ts'

type ExportList = Wire<typeof ExportListShape>
export type Export = ExportList['rows'][number]

const often = 500

/** One's own workbooks; asked again and again while one is being made. Why one was not made comes as a sentence, so each language is asked for itself. */
export const exportsQuery = (language: Language) =>
  queryOptions({
    queryKey: [{ of: ['export'] }, 'exports', language],
    queryFn: async ({ signal }) => (await get<ExportList>('/api/exports', {}, signal)).rows,
    refetchInterval: ({ state: { data } }) => (data?.some(row => row.state === 'asked') ? often : false),
  })
