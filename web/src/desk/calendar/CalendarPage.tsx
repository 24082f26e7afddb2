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
import { textOfTable } from './table-text.ts'
import { Versions } from './Versions.tsx'
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
  const [entering, setEntering] = useState<Entering | null>(null)
  const known = (years.data?.years ?? []).map(({ year }) => year)
  const year = Number(filters.year ?? thisYear)
  const table = years.data?.years.find(one => one.year === year)
  const acts = years.data ? <Acts year={year} thisYear={thisYear} known={known} onEnter={setEntering} /> : null
  return (
    <Page actions={table ? acts : null} aside={<DeadlineExplainer />} asideLabel={t('explain.title')}>
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
            <Source table={table} />
          </div>
          {known.includes(thisYear + 1) || year !== thisYear ? null : (
            <p className="next-missing second">{t('nextMissing', { year: thisYear + 1 })}</p>
          )}
          {table ? null : <NoTable year={year} enter={acts} />}
          <YearGrid tables={years.data} year={year} />
          <Versions year={year} />
        </>
      ) : null}
      {entering ? (
        <YearTableDialog
          {...entering}
          given={entering.corrects ? textOfTable(table?.days ?? []) : ''}
          known={known}
          mayPublish={holds(session, 'systemAdministrator')}
          onClose={() => setEntering(null)}
          onPublished={published => {
            setEntering(null)
            setFilters({ year: String(published) })
          }}
        />
      ) : null}
    </Page>
  )
}

/** What is entered: the next table, a correction of the one shown, or one that is only tried. */
type Entering = { title: string; why: string; year: number; corrects: boolean }
type ActsProps = { year: number; thisYear: number; known: readonly number[]; onEnter: (entering: Entering) => void }

/** A system administrator enters and corrects, a leader tries. R9.4 */
function Acts({ year, thisYear, known, onEnter }: ActsProps) {
  const { t } = useTranslation('calendar')
  const session = useSession()
  const next = known.includes(year) ? thisYear + 1 : year
  const correction = { title: t('publish.correct', { year }), why: t('publish.correctWhy'), year, corrects: true }
  if (holds(session, 'leader') && known.includes(year))
    return (
      <button type="button" className="btn" onClick={() => onEnter({ ...correction, title: t('publish.try'), why: t('publish.tryWhy') })}>
        {t('publish.try')}
      </button>
    )
  if (!holds(session, 'systemAdministrator')) return null
  return (
    <>
      {known.includes(year) ? (
        <button type="button" className="btn" onClick={() => onEnter(correction)}>
          {correction.title}
        </button>
      ) : null}
      {known.includes(next) ? null : (
        <button
          type="button"
          className="btn do"
          onClick={() => onEnter({ title: t('publish.title'), why: t('publish.why'), year: next, corrects: false })}
        >
          {t('publish.title')}
        </button>
      )}
    </>
  )
}

/** The years that have a table, this one and the next: where one is missing, it is said. */
const shownYears = (known: readonly number[], thisYear: number) => [...new Set([...known, thisYear, thisYear + 1])].sort((a, b) => a - b)

function Source({ table }: { table: CalendarYear | undefined }) {
  const { t } = useTranslation('calendar')
  return table ? <span className="quiet small">{t('source', { source: table.source, version: table.version })}</span> : null
}

function NoTable({ year, enter }: { year: number; enter: ReactNode }) {
  const mayEnter = holds(useSession(), 'systemAdministrator')
  const { t } = useTranslation('calendar')
  return (
    <Empty title={t('missing', { year })} why={`${t('missingWhy', { year })}${mayEnter ? '' : t('missingWho')}`}>
      {enter}
    </Empty>
  )
}
