import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { type Months, yearSoFar } from '@yigen/domain/result-figures/months.ts'
import { entriesShown } from '@yigen/domain/result-figures/result-entries.ts'
import { type ResultKind, resultKindNames } from '@yigen/domain/results/result-kind.ts'
import { useNow } from '#shared/ticker.ts'
import { type Filters, useFilters } from '../shared/filters.ts'

const isMonth = (text: string | undefined): text is string => /^\d{4}-(0[1-9]|1[0-2])$/.test(text ?? '')
export const isDay = (text: string | undefined): text is string => /^\d{4}-\d\d-\d\d$/.test(text ?? '')

/** What the address asks: which kind, which months, as known when, where, whose. */
export function useAsked() {
  const { filters, setFilters } = useFilters()
  const today = dateIn(useNow())
  const usual = yearSoFar(today)
  const kind: ResultKind = resultKindNames.find(name => name === filters.kind) ?? 'landed'
  const until = isMonth(filters.until) ? filters.until : usual.until
  const months: Months = { from: isMonth(filters.from) ? filters.from : `${until.slice(0, 4)}-01`, until }
  const knownOn = isDay(filters.knownOn) && filters.knownOn < today.toString() ? filters.knownOn : undefined
  const { districtId, streetId, industry, officerId, projectId } = filters
  const narrowed: Filters = { districtId, streetId, industry, officerId, projectId }
  return {
    ...{ kind, months, knownOn, narrowed, today: today.toString(), setFilters },
    show: entriesShown.find(name => name === filters.show) ?? 'counted',
    /** of the months the one whose claims are shown; all of them without it */
    month: isMonth(filters.month) && filters.month >= months.from && filters.month <= months.until ? filters.month : undefined,
    query: { kind, ...months, knownOn, ...narrowed },
  }
}

export type Asked = ReturnType<typeof useAsked>
