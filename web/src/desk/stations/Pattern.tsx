import { useTranslation } from 'react-i18next'
import { weekdayWords } from '../shared/weekday-words.ts'
import type { Station } from './station.queries.ts'

type Of = Pick<Station, 'weekday' | 'from' | 'until' | 'place' | 'desks'>

/** 每星期三 14:00–17:00 · where · how many desks. */
export function Pattern({ station: { weekday, from, until, place, desks } }: { station: Of }) {
  const { t } = useTranslation('stations')
  return (
    <p className="second">
      {[t('every', { day: weekdayWords()[weekday - 1] ?? '', from, until }), place, t('desksOf', { count: desks })].join(' · ')}
    </p>
  )
}
