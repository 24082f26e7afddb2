import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { type Months, yearSoFar } from '@yigen/domain/result-figures/months.ts'
import { entriesShown } from '@yigen/domain/result-figures/result-entries.ts'
import type { ResultKind } from '@yigen/domain/results/result-kind.ts'
import { useEffect, useState } from 'react'
import { useNow } from '#shared/ticker.ts'
import { type Filters, useFilters } from '../shared/filters.ts'
import { useSession } from '../shared/session.tsx'
import { keepKind, keptKind, kindOf } from './kept-kind.ts'

const isMonth = (text: string | undefined): text is string => /^\d{4}-(0[1-9]|1[0-2])$/.test(text ?? '')
export const isDay = (text: string | undefined): text is string => /^\d{4}-\d\d-\d\d$/.test(text ?? '')

/** What the address asks: which kind, which months, as known when, where, whose. */
export function useAsked() {
  const { filters, setFilters } = useFilters()
  const today = dateIn(useNow())
  const usual = yearSoFar(today)
  const { chosen, openOn } = useChosenKind(kindOf(filters.kind))
  const kind: ResultKind = chosen ?? 'landed'
  const until = isMonth(filters.until) ? filters.until : usual.until
  const months: Months = { from: isMonth(filters.from) ? filters.from : `${until.slice(0, 4)}-01`, until }
  const knownOn = isDay(filters.knownOn) && filters.knownOn < today.toString() ? filters.knownOn : undefined
  const { districtId, streetId, industry, officerId, projectId } = filters
  const narrowed: Filters = { districtId, streetId, industry, officerId, projectId }
  return {
    ...{ kind, isChosen: chosen !== undefined, openOn, months, knownOn, narrowed, today: today.toString(), setFilters },
    show: entriesShown.find(name => name === filters.show) ?? 'counted',
    /** of the months the one whose claims are shown; all of them without it */
    month: isMonth(filters.month) && filters.month >= months.from && filters.month <= months.until ? filters.month : undefined,
    query: { kind, ...months, knownOn, ...narrowed },
  }
}

/** What the address names, which is kept on this device; else what was kept, else what the page has found to open on. */
function useChosenKind(named: ResultKind | undefined) {
  const { id } = useSession().member
  const [found, openOn] = useState<ResultKind>()
  useEffect(() => {
    if (named) keepKind(id, named)
  }, [id, named])
  return { chosen: named ?? found ?? keptKind(id), openOn }
}

export type Asked = ReturnType<typeof useAsked>
