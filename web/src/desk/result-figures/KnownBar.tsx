import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { monthEndBy } from '@yigen/domain/result-figures/months.ts'
import { useTranslation } from 'react-i18next'
import { Segmented } from '#shared/Segmented.tsx'
import { useNow } from '#shared/ticker.ts'
import type { Asked } from './useAsked.ts'

/** As known today, at the end of last month, or on any past day. R16.3 */
export function KnownBar({ asked: { knownOn, today, setFilters } }: { asked: Asked }) {
  const { t } = useTranslation('result-figures')
  const monthEnd = dateIn(monthEndBy(useNow())).subtract({ days: 1 }).toString()
  const isOther = knownOn !== undefined && knownOn !== monthEnd
  return (
    <span className="known-bar">
      <span className="small quiet">{t('known')}</span>
      <Segmented
        label={t('known')}
        options={[
          { value: 'today', label: t('knownToday') },
          { value: monthEnd, label: monthEnd.slice(5) },
        ]}
        value={knownOn ?? 'today'}
        onChange={value => setFilters({ knownOn: value === 'today' ? undefined : value })}
      />
      <input
        type="date"
        className="box"
        aria-label={t('knownDay')}
        max={today}
        value={isOther ? knownOn : ''}
        onChange={event => setFilters({ knownOn: event.target.value || undefined })}
      />
    </span>
  )
}
