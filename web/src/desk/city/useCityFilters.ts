import { useTranslation } from 'react-i18next'
import { useFilters } from '../shared/filters.ts'

/** What narrows a list of the city, and where it hangs: which district, and whether only the rows of one state. */
export function useCityFilters(title: 'enterprisesTitle' | 'mattersTitle', only: 'followed' | 'overdue') {
  const { t } = useTranslation('city-first')
  const { filters, setFilters } = useFilters()
  const isOnly = filters.state === only
  return {
    asked: { districtId: filters.districtId, state: isOnly ? only : undefined },
    crumbs: [{ label: t('title'), to: '/city' }, { label: t(title) }],
    narrowed: { districtId: filters.districtId, only, isOnly, setFilters },
  }
}

export type CityNarrowed = ReturnType<typeof useCityFilters>['narrowed']
