import { queryOptions } from '@tanstack/react-query'
import type { PhraseList as PhraseListShape } from '@yigen/domain/phrases/phrase.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get } from '#shared/http.ts'

export type Phrase = Wire<typeof PhraseListShape>['rows'][number]

/** One's own, then the district's. */
export const phrasesQuery = queryOptions({
  queryKey: [{ of: ['phrase'] }, 'phrases'],
  queryFn: async ({ signal }) => (await get<Wire<typeof PhraseListShape>>('/api/phrases', {}, signal)).rows,
  staleTime: 60_000,
})
