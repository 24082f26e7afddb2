import { useTranslation } from 'react-i18next'
import { Icon } from '#shared/Icon.tsx'
import type { useFilters } from '../../shared/filters.ts'
import type { FilterName } from './list-filters.ts'
import { useFilterWords } from './useFilterWords.ts'

/** Filters that come from elsewhere (a figure, an enterprise's page) and have no field in the bar: named, and removable. */
const unfielded: readonly FilterName[] = ['holderId', 'answers', 'enterpriseId', 'endedFrom', 'endedUntil', 'sight']

export function Chips({ filtering: { filters, setFilters } }: { filtering: ReturnType<typeof useFilters> }) {
  const { t } = useTranslation('requests')
  const words = useFilterWords(filters)
  const shown = unfielded.filter(name => filters[name])
  if (shown.length === 0 && filters.officerId !== 'me') return null
  const all: FilterName[] = filters.officerId === 'me' ? [...shown, 'officerId'] : shown
  return (
    <div className="chips">
      {all.map(name => (
        <button
          key={name}
          type="button"
          className="filter-chip"
          aria-label={t('list.remove', { filter: words(name) })}
          onClick={() => setFilters({ [name]: undefined })}
        >
          {words(name)}
          <Icon name="close" />
        </button>
      ))}
    </div>
  )
}
