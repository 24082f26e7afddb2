import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { projectStageWords } from '@yigen/domain/projects/project-stage.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { dueTime } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { type ProjectsOfUnit as Listed, unitProjectsQuery } from '../../projects/project.queries.ts'
import { SearchBox } from '../../requests/list/SearchBox.tsx'
import { useFilters } from '../../shared/filters.ts'
import { LoadMore } from '../../shared/LoadMore.tsx'
import { Page } from '../../shared/Page.tsx'
import { Unread } from '../../shared/Unread.tsx'
import { leftWords } from '../page/left-words.ts'
import { StageDots } from '../StageDots.tsx'
import '../../requests/list/list.css'
import '../landings.css'

/** The projects in which a unit has a milestone, with what of it runs there. R13.7 */
export function ProjectsOfUnit() {
  const { t } = useTranslation('projects')
  const { filters, setFilters } = useFilters()
  const search = filters.search
  const pages = useInfiniteQuery(unitProjectsQuery({ search }))
  const rows = pages.data?.pages.flatMap(page => page.rows) ?? []
  return (
    <Page>
      <div className="list-filters" data-open="">
        <SearchBox label={t('list.search')} value={search ?? ''} onChange={words => setFilters({ search: words || undefined })} />
      </div>
      {pages.isPending ? <Skeleton rows={6} /> : null}
      {pages.error && !pages.data ? <Unread fault={pages.error} again={() => void pages.refetch()} /> : null}
      {pages.data && rows.length === 0 ? (
        <Empty title={t(search ? 'list.noneOf' : 'unit.none')} why={t(search ? 'list.noneOfWhy' : 'unit.noneWhy')} />
      ) : null}
      <div className="open-rows" data-acts="1">
        {rows.map(row => (
          <Line key={row.id} row={row} />
        ))}
      </div>
      {pages.hasNextPage ? (
        <div className="beyond">
          <LoadMore pages={pages} />
        </div>
      ) : null}
    </Page>
  )
}

function Line({ row }: { row: Listed['rows'][number] }) {
  const { t } = useTranslation('projects')
  const language = useLanguage()
  const now = useNow()
  const { next } = row
  const left = next?.dueAt ? leftWords(next.dueAt, now, t) : null
  return (
    <div className="open-row">
      <div className="clock" data-state={left?.state}>
        <span className="left">{left ? <b>{left.words}</b> : t('unit.nothingRuns')}</span>
        <span className="due">{next?.dueAt ? dueTime(next.dueAt, now) : null}</span>
      </div>
      <div>
        <b>
          <Link to="/projects/$id" params={{ id: row.id }}>
            {row.name}
          </Link>
        </b>
        <p>{[row.enterpriseName, next?.name].filter(Boolean).join(' · ')}</p>
      </div>
      <div className="turn">
        <StageDots stage={row.stage} /> {say(projectStageWords[row.stage], language)}
        <p>{t('unit.counts', row.own)}</p>
      </div>
      <div className="acts">
        {next?.taskId ? (
          <Link className="btn next" to="/tasks/$id" params={{ id: next.taskId }}>
            {t('unit.task')}
          </Link>
        ) : null}
      </div>
    </div>
  )
}
