import { useQueries } from '@tanstack/react-query'
import type { SubjectKind } from '@yigen/domain/kinds.ts'
import { useEffect, useState } from 'react'
import { ofSlices } from '../shared/of-slices.ts'
import { useSession } from '../shared/session.tsx'
import type { Hit } from '../shared/slice.ts'
import { useSliceWord } from '../shared/useSliceWord.ts'

export type Found = Hit & { kind: SubjectKind; note: string }

const pause = 200
const shown = 6

/** What the search shows for what is typed: of each slice that is searched a few, in their order. */
export function useFound(typed: string) {
  const word = useSliceWord()
  const session = useSession()
  const search = usePaused(typed.trim())
  const enabled = search.length >= 2
  const asked = ofSlices().finds.flatMap(find => find.ask(search, session, shown).map(query => ({ find, query })))
  const answers = useQueries({ queries: asked.map(({ query }) => ({ ...query, enabled })) })
  const found = ofSlices().finds.flatMap(find => {
    const hits = answers.flatMap(({ data }, index) => (enabled && asked[index]?.find === find ? (data ?? []) : []))
    return hits
      .slice(0, shown)
      .map(hit => ({ ...hit, kind: find.kind, note: [word(`${find.slice}:found`), ...hit.notes].filter(Boolean).join(' · ') }))
  })
  return {
    found,
    fault: answers.find(answer => answer.error)?.error ?? null,
    settled: enabled && search === typed.trim() && answers.every(answer => answer.isFetched),
  }
}

/** What was typed, once the hand rests. */
function usePaused(text: string) {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), pause)
    return () => clearTimeout(timer)
  }, [text])
  return paused
}
