import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { policyStates } from '@yigen/domain/policies/policy-status.ts'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { Segmented } from '#shared/Segmented.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { SearchBox } from '../requests/list/SearchBox.tsx'
import { useFilters } from '../shared/filters.ts'
import { LoadMore } from '../shared/LoadMore.tsx'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { PolicyTable } from './PolicyTable.tsx'
import { policyPagesQuery } from './policy.queries.ts'
import '../shared/listing.css'
import './policies.css'

/** The library of a district: what is in force, what is being prepared, what waits for the reader, what is over. R22.1 */
export function PoliciesPage() {
  const { t } = useTranslation(['policies', 'policies-first'])
  const { filters, setFilters } = useFilters()
  const state = policyStates.find(one => one === filters.state) ?? 'inForce'
  const pages = useInfiniteQuery(policyPagesQuery({ state, search: filters.search }))
  const { data } = pages
  const [first] = data?.pages ?? []
  const rows = data?.pages.flatMap(page => page.rows) ?? []
  return (
    <Page
      actions={
        first?.mayDraft ? (
          <Link className="btn do" to="/policies/draft">
            {t('policies-first:draft')}
          </Link>
        ) : null
      }
    >
      <div className="filters">
        <Segmented
          label={t('state.label')}
          options={policyStates
            .filter(value => value !== 'toVerify' || first?.mayDraft)
            .map(value => ({ value, label: t(`state.${value}`), ...(first ? { count: first.counts[value] } : {}) }))}
          value={state}
          onChange={chosen => setFilters({ state: chosen === 'inForce' ? undefined : chosen })}
        />
        <SearchBox label={t('list.search')} value={filters.search ?? ''} onChange={search => setFilters({ search: search || undefined })} />
      </div>
      {pages.isPending ? <Skeleton rows={6} /> : null}
      {pages.error && !data ? <Unread fault={pages.error} again={() => void pages.refetch()} /> : null}
      {first && rows.length === 0 ? <NoPolicies state={state} searched={filters.search !== undefined} /> : null}
      {rows.length > 0 ? <PolicyTable rows={rows} stale={pages.isPlaceholderData} /> : null}
      {pages.hasNextPage ? (
        <div className="beyond">
          <LoadMore pages={pages} />
        </div>
      ) : null}
    </Page>
  )
}

function NoPolicies({ state, searched }: { state: (typeof policyStates)[number]; searched: boolean }) {
  const { t } = useTranslation('policies')
  if (!searched && state === 'toVerify') return <Empty title={t('list.noneToVerify')} why={t('list.noneToVerifyWhy')} />
  if (!searched && state === 'open') return <Empty title={t('list.noneOpen')} why={t('list.noneOpenWhy')} />
  return <Empty title={t('list.noneOf')} why={t('list.noneWhy')} />
}
