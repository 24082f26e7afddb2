import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FigureName, figureNames } from '@yigen/domain/figures/period-figures.ts'
import { grades } from '@yigen/domain/ratings/grade.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { thousands } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { holds } from '#shared/session.ts'
import { useNow } from '#shared/ticker.ts'
import { ExportButton } from '../exports/ExportButton.tsx'
import { useGradeWord } from '../ratings/useGradeWord.ts'
import { type Filters, useFilters } from '../shared/filters.ts'
import { LoadMore } from '../shared/LoadMore.tsx'
import { Page } from '../shared/Page.tsx'
import { useSession } from '../shared/session.tsx'
import { Unread } from '../shared/Unread.tsx'
import { periodRowsQuery, type Rows } from './figure.queries.ts'
import { RowsTable } from './RowsTable.tsx'
import { shortDays } from './short-days.ts'
import { isDay } from './usePeriod.ts'
import '../shared/listing.css'
import './figures.css'

/** The very rows that a figure counts, late ones first. R24.3 */
export function RowsPage() {
  const { t } = useTranslation('figures')
  const { filters } = useFilters()
  const figure = figureNames.find(name => name === filters.figure) ?? 'answers'
  const pages = useInfiniteQuery(periodRowsQuery({ ...filters, figure }))
  const rows = pages.data?.pages.flatMap(page => page.rows) ?? []
  const first = pages.data?.pages[0]
  return (
    <Page title={t(`figure.${figure}`)} sub={useSub()(figure, filters, first)}>
      <Choices
        figure={figure}
        filters={filters}
        exporting={rows.length > 0 ? <ExportButton list="periodRows" filter={{ ...filters, figure }} /> : null}
      />
      {pages.isPending ? <Skeleton rows={8} /> : null}
      {pages.error && !pages.data ? <Unread fault={pages.error} again={() => void pages.refetch()} /> : null}
      {first && rows.length === 0 ? <Empty title={t('rows.none')} why={t('rows.noneWhy')} /> : null}
      {first && rows.length > 0 ? (
        <>
          <RowsTable figure={figure} rows={rows} />
          <div className="listing-foot">
            {pages.hasNextPage ? (
              <LoadMore pages={pages} />
            ) : (
              <span className="small quiet">{t('rows.shown', { n: thousands(first.total) })}</span>
            )}
          </div>
        </>
      ) : null}
    </Page>
  )
}

/** 141 件，2 件迟 · 近 30 天 */
function useSub(): (figure: FigureName, filters: Filters, first: Rows | undefined) => string | undefined {
  const { t } = useTranslation('figures')
  const now = useNow()
  const gradeWord = useGradeWord()
  return (figure, { from, until, lastDays, grade, enterpriseId }, first) => {
    if (!first) return undefined
    const word = t(
      `rows.lateWord.${figure === 'open' || figure === 'overdue' ? 'open' : figure === 'asked' || figure === 'rated' ? 'asked' : 'due'}`,
    )
    const total = thousands(first.total)
    const count = first.late > 0 ? t('rows.totalLate', { n: total, late: thousands(first.late), word }) : t('rows.total', { n: total })
    const days = lastDays
      ? t('rows.lastDays', { n: lastDays })
      : isDay(from) && isDay(until)
        ? t('days', shortDays({ from, until }, now))
        : null
    const graded = grades.find(one => String(one) === grade)
    return [count, days, graded && gradeWord(graded), enterpriseId && first.rows[0]?.enterpriseName].filter(Boolean).join(' · ')
  }
}

const shares: readonly FigureName[] = ['answers', 'entered', 'settlements', 'tasks']

/** Late ones alone, those on time alone, and the way to all figures of these days. */
function Choices({ figure, filters, exporting }: { figure: FigureName; filters: Filters; exporting: ReactNode }) {
  const { t } = useTranslation('figures')
  const { setFilters } = useFilters()
  const overMany = holds(useSession(), 'minister', 'leader')
  return (
    <div className="filters">
      {shares.includes(figure)
        ? (['late', 'inTime'] as const).map(kept => (
            <button
              key={kept}
              type="button"
              className="btn"
              aria-pressed={filters.kept === kept}
              onClick={() => setFilters({ kept: filters.kept === kept ? undefined : kept })}
            >
              {t(`rows.only.${kept}`)}
            </button>
          ))
        : null}
      {overMany && filters.from && filters.until ? (
        <Link className="link" to="/figures" search={{ from: filters.from, until: filters.until }}>
          {t('rows.toPeriod')}
        </Link>
      ) : null}
      <span className="grow">{exporting}</span>
    </div>
  )
}
