import { useQuery } from '@tanstack/react-query'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { Fault } from '#shared/Fault.tsx'
import { Segmented } from '#shared/Segmented.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { holds } from '#shared/session.ts'
import { useNow } from '#shared/ticker.ts'
import { useFilters } from '../shared/filters.ts'
import { Page } from '../shared/Page.tsx'
import { useSession } from '../shared/session.tsx'
import { type CalendarYear, calendarYearsQuery } from './calendar.queries.ts'
import { DeadlineExplainer } from './DeadlineExplainer.tsx'
import { YearGrid } from './YearGrid.tsx'
import { YearTableDialog } from './YearTableDialog.tsx'
import './calendar.css'

/** The official tables by which every clock is reckoned, and any due time explained. R9.3, R9.4, R9.5 */
export function CalendarPage() {
  const { t } = useTranslation('calendar')
  const session = useSession()
  const { filters, setFilters } = useFilters()
  const thisYear = dateIn(useNow()).year
  const years = useQuery(calendarYearsQuery)
  const [entering, setEntering] = useState(false)
  const known = (years.data?.years ?? []).map(({ year }) => year)
  const year = Number(filters.year ?? thisYear)
  const enter = holds(session, 'systemAdministrator') ? (
    <button type="button" className={known.includes(thisYear + 1) ? 'btn' : 'btn do'} onClick={() => setEntering(true)}>
      {t('publish.title')}
    </button>
  ) : null
  return (
    <Page actions={known.includes(year) ? enter : null} aside={<DeadlineExplainer />} asideLabel={t('explain.title')}>
      {years.isPending ? <Skeleton rows={6} /> : null}
      {years.error ? <Fault fault={years.error} again={() => void years.refetch()} /> : null}
      {years.data ? (
        <>
          <div className="tools">
            <Segmented
              label={t('year')}
              options={shownYears(known, thisYear).map(one => ({ value: String(one), label: String(one) }))}
              value={String(year)}
              onChange={value => setFilters({ year: value })}
            />
            <Source table={years.data.years.find(one => one.year === year)} />
          </div>
          {known.includes(thisYear + 1) || year !== thisYear ? null : (
            <p className="next-missing second">{t('nextMissing', { year: thisYear + 1 })}</p>
          )}
          {known.includes(year) ? null : <NoTable year={year} enter={enter} />}
          <YearGrid tables={years.data} year={year} />
        </>
      ) : null}
      {entering ? (
        <YearTableDialog
          year={known.includes(year) ? thisYear + 1 : year}
          known={known}
          onClose={() => setEntering(false)}
          onPublished={published => {
            setEntering(false)
            setFilters({ year: String(published) })
          }}
        />
      ) : null}
    </Page>
  )
}

/** The years that have a table, this one and the next: where one is missing, it is said. */
const shownYears = (known: readonly number[], thisYear: number) => [...new Set([...known, thisYear, thisYear + 1])].sort((a, b) => a - b)

function Source({ table }: { table: CalendarYear | undefined }) {
  const { t } = useTranslation('calendar')
  return table ? <span className="quiet small">{t('source', { source: table.source, version: table.version })}</span> : null
}

function NoTable({ year, enter }: { year: number; enter: ReactNode }) {
  const { t } = useTranslation('calendar')
  return (
    <Empty title={t('missing', { year })} why={`${t('missingWhy', { year })}${enter ? '' : t('missingWho')}`}>
      {enter}
    </Empty>
  )
}
