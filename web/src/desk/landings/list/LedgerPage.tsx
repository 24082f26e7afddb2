import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { thousands } from '#shared/format.ts'
import { Segmented } from '#shared/Segmented.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { ExportButton } from '../../exports/ExportButton.tsx'
import { projectPagesQuery } from '../../projects/project.queries.ts'
import { LoadMore } from '../../shared/LoadMore.tsx'
import { Page } from '../../shared/Page.tsx'
import { totalWords } from '../../shared/total-words.ts'
import { Unread } from '../../shared/Unread.tsx'
import { LedgerTable } from './LedgerTable.tsx'
import { ProjectFilters } from './ProjectFilters.tsx'
import { useProjectFilters } from './useProjectFilters.ts'
import '../../requests/list/list.css'
import '../landings.css'
import '../ledger.css'

/** 台账: the projects as they are printed on A4 across and handed in; the workbook holds the other columns, too. R15.4 */
export function LedgerPage() {
  const { t } = useTranslation(['projects', 'projects-first'])
  const { filters, sort, direction, change } = useProjectFilters()
  const asked = { ...filters, sort, direction }
  const pages = useInfiniteQuery(projectPagesQuery(asked))
  const first = pages.data?.pages[0]
  const rows = pages.data?.pages.flatMap(page => page.rows) ?? []
  return (
    <Page
      {...(first ? { sub: t('ledger.sub', { n: totalWords(first.total) }) } : {})}
      crumbs={[{ label: t('projects-first:title'), to: '/projects' }, { label: t('projects-first:ledger') }]}
      actions={
        <>
          <button type="button" className="btn bare" onClick={() => print()}>
            {t('print')}
          </button>
          {rows.length > 0 ? <ExportButton list="ledger" filter={asked} called={t('ledger.out')} why={t('ledger.outWhy')} /> : null}
        </>
      }
    >
      <div className="tools">
        <Segmented
          label={t('ledger.which')}
          options={[
            { value: 'all', label: t('ledger.all') },
            { value: 'key', label: t('ledger.key') },
          ]}
          value={filters.key === 'true' ? 'key' : 'all'}
          onChange={which => change({ key: which === 'key' ? 'true' : undefined })}
        />
      </div>
      <ProjectFilters />
      {pages.isPending ? <Skeleton rows={8} /> : null}
      {pages.error && !pages.data ? <Unread fault={pages.error} again={() => void pages.refetch()} /> : null}
      {first && rows.length === 0 ? <Empty title={t('list.noneOf')} why={t('list.noneOfWhy')} /> : null}
      {rows.length > 0 ? <LedgerTable rows={rows} whole={!pages.hasNextPage} isKey={filters.key === 'true'} /> : null}
      {pages.hasNextPage ? (
        <div className="beyond">
          <LoadMore pages={pages} />{' '}
          <span className="quiet small" role="status">
            {first ? t('list.shown', { n: thousands(rows.length), of: totalWords(first.total) }) : null}
          </span>
        </div>
      ) : null}
    </Page>
  )
}
