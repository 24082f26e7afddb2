import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import type { useFilters } from '../../shared/filters.ts'
import { hasMatters } from '../../shared/readers.ts'
import { useSession } from '../../shared/session.tsx'
import { someRequestsQuery } from '../request.queries.ts'
import { activeFilters, listQuery, stateOf, without } from './list-filters.ts'
import { useFilterWords } from './useFilterWords.ts'

/** Nothing found: which filters are in force, and what is there without one of them. */
export function ListEmpty({ filtering: { filters, setFilters } }: { filtering: ReturnType<typeof useFilters> }) {
  const { t } = useTranslation('requests')
  const words = useFilterWords(filters)
  const active = activeFilters(filters)
  const ofUnit = !hasMatters(useSession())
  const names = stateOf(filters) === 'all' ? active : (['state', ...active] as const)
  const counts = useQueries({ queries: names.map(name => someRequestsQuery(listQuery(without(filters, name)), 1)) })
  const found = names
    .map((name, at) => ({ name, n: counts[at]?.data?.total.count ?? 0 }))
    .filter(one => one.n > 0)
    .sort((a, b) => a.n - b.n)
  if (names.length === 0 || (active.length === 0 && found.length === 0)) {
    return ofUnit ? <NotHere /> : <Empty title={t('list.emptyAll')} why={t('list.emptyAllWhy')} />
  }
  const settled = counts.every(count => count.isFetched)
  const first = found[0]
  return (
    <Empty
      title={t('list.empty', { filters: names.map(words).join(t('list.and')) })}
      why={first ? t('list.left', { filter: words(first.name), n: first.n }) : settled && names.length > 1 ? t('list.leftNone') : undefined}
    >
      {found.slice(0, 3).map(({ name }) => (
        <button
          key={name}
          type="button"
          className="btn"
          onClick={() => setFilters(name === 'state' ? { state: 'all' } : { [name]: undefined })}
        >
          {t('list.remove', { filter: words(name) })}
        </button>
      ))}
      {found.length === 0 ? (
        <button
          type="button"
          className="btn"
          onClick={() => setFilters({ state: 'all', ...Object.fromEntries(active.map(name => [name, undefined])) })}
        >
          {t('list.clear')}
        </button>
      ) : null}
    </Empty>
  )
}

/** What a department or a street is asked stands in its inbox, not here. R11.2 */
function NotHere() {
  const { t } = useTranslation('requests')
  return (
    <Empty title={t('list.emptyUnit')} why={t('list.emptyUnitWhy')}>
      <Link className="btn" to="/tasks">
        {t('list.toTasks')}
      </Link>
    </Empty>
  )
}
