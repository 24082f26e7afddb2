import { useQueries } from '@tanstack/react-query'
import type { SubjectKind } from '@yigen/domain/kinds.ts'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { firstWord } from '../shared/first-word.ts'
import { ofSlices } from '../shared/of-slices.ts'
import { recentOf } from '../shared/recent.ts'
import { useSession } from '../shared/session.tsx'
import type { FoundAt, Hit } from '../shared/slice.ts'
import { useSliceWord } from '../shared/useSliceWord.ts'

export type Found = { id: string; name: string; note: string } & (
  | (Hit & { kind: SubjectKind })
  | { at: FoundAt; subject?: undefined; take?: undefined }
  | { take: 'logCall'; subject?: undefined; at?: undefined }
)

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
    return hits.slice(0, shown).map(
      (hit): Found => ({
        ...hit,
        kind: find.kind,
        note: [word(firstWord(find.slice, 'found')), ...hit.notes].filter(Boolean).join(' · '),
      }),
    )
  })
  const beside = useBeside(typed.trim())
  return {
    found: enabled ? [...beside, ...found] : beside,
    fault: answers.find(answer => answer.error)?.error ?? null,
    settled: enabled && search === typed.trim() && answers.every(answer => answer.isFetched),
  }
}

/** Acts by their words, and while nothing is typed what was opened lately. */
function useBeside(typed: string): Found[] {
  const { t } = useTranslation()
  const word = useSliceWord()
  const session = useSession()
  const acts = ofSlices()
    .acts.filter(act => act.when(session))
    .map(({ slice, name, take }): Found => {
      const words = { id: `${slice}-${name}`, name: word(firstWord(slice, `acts.${name}`)), note: t('searchAct') }
      return take === 'logCall' ? { ...words, take } : { ...words, at: take }
    })
  if (typed !== '') return acts.filter(act => act.name.toLowerCase().includes(typed.toLowerCase())).slice(0, 3)
  const recent = recentOf(session.member.id).map((one): Found => ({ id: one.at.to, name: one.name, note: t('searchRecent'), at: one.at }))
  return [...recent, ...acts]
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
