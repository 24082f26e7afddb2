import { useTranslation } from 'react-i18next'
import { ExportButton } from '../exports/ExportButton.tsx'
import { UnitSelect } from '../organisations/UnitSelect.tsx'
import { ServiceSelect } from '../services/ServiceSelect.tsx'
import { Folded } from '../shared/Folded.tsx'
import { useFilters } from '../shared/filters.ts'
import { Views } from '../views/Views.tsx'

const statuses = ['proposed', 'returned', 'released', 'appealed', 'overturned', 'read', 'lapsed', 'takenBack'] as const

/** State, unit, service item, and the days in which they were proposed. The address holds it all. */
export function DeclineFilters() {
  const { t } = useTranslation('declines')
  const { filters, setFilters } = useFilters()
  const { status, unitId, serviceCode, from, until, sort, direction } = filters
  return (
    <Folded inForce={[status, unitId, serviceCode, from, until].filter(Boolean).length}>
      <select
        className="box"
        aria-label={t('filter.status')}
        value={filters.status ?? ''}
        onChange={event => setFilters({ status: event.target.value })}
      >
        <option value="">{t('filter.anyStatus')}</option>
        {statuses.map(status => (
          <option key={status} value={status}>
            {t(`status.${status}`)}
          </option>
        ))}
      </select>
      <UnitSelect
        label={t('filter.unit')}
        none={t('filter.anyUnit')}
        value={filters.unitId ?? ''}
        onChange={unitId => setFilters({ unitId })}
      />
      <ServiceSelect
        withRetired
        aria-label={t('filter.service')}
        none={t('filter.anyService')}
        value={filters.serviceCode ?? ''}
        onChange={serviceCode => setFilters({ serviceCode })}
      />
      <label>
        {t('filter.from')}
        <input type="date" className="box" value={filters.from ?? ''} onChange={event => setFilters({ from: event.target.value })} />
      </label>
      <label>
        {t('filter.until')}
        <input type="date" className="box" value={filters.until ?? ''} onChange={event => setFilters({ until: event.target.value })} />
      </label>
      <span className="grow" />
      <Views list="declines" />
      <ExportButton list="declines" filter={{ status, unitId, serviceCode, from, until, sort, direction }} />
    </Folded>
  )
}
