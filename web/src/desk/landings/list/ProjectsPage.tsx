import { useInfiniteQuery } from '@tanstack/react-query'
import { lineOfProjects } from '@yigen/domain/landings/landing-access.ts'
import { whyNotOpenWithNew } from '@yigen/domain/projects/project-access.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { thousands } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { holds } from '#shared/session.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { ExportButton } from '../../exports/ExportButton.tsx'
import { OpenProjectDialog } from '../../projects/OpenProjectDialog.tsx'
import { projectPagesQuery } from '../../projects/project.queries.ts'
import { SearchBox } from '../../requests/list/SearchBox.tsx'
import { actorOf } from '../../shared/actor-of.ts'
import { LoadMore } from '../../shared/LoadMore.tsx'
import { Page } from '../../shared/Page.tsx'
import { useSession } from '../../shared/session.tsx'
import { totalWords } from '../../shared/total-words.ts'
import { Unread } from '../../shared/Unread.tsx'
import { ProjectFilters } from './ProjectFilters.tsx'
import { ProjectGroups } from './ProjectGroups.tsx'
import { ProjectsOfUnit } from './ProjectsOfUnit.tsx'
import { ProjectTabs } from './ProjectTabs.tsx'
import { StageFunnel } from './StageFunnel.tsx'
import { useProjectFilters } from './useProjectFilters.ts'
import '../../requests/list/list.css'
import '../landings.css'

/** What lands: to the line where each stands, to a unit its own part. R13.7 */
export const ProjectsPage = () => (holds(useSession(), ...lineOfProjects) ? <Landings /> : <ProjectsOfUnit />)

/** Where each stands, when it lands and why then, what is missing, whose turn. R13, R14, R15 */
function Landings() {
  const { t } = useTranslation('projects')
  const session = useSession()
  const language = useLanguage()
  const [opening, setOpening] = useState(false)
  const { filters, sort, direction, narrowed, change } = useProjectFilters()
  const asked = { ...filters, sort, direction }
  const pages = useInfiniteQuery(projectPagesQuery(asked))
  const first = pages.data?.pages[0]
  const counts = first?.counts ?? undefined
  const rows = pages.data?.pages.flatMap(page => page.rows) ?? []
  const mayOpen = whyNotOpenWithNew(actorOf(session, language)) === null
  return (
    <Page
      sub={counts ? t('list.sub', { open: counts.open, key: counts.key }) : null}
      actions={
        <>
          {first && rows.length > 0 ? <ExportButton list="projects" filter={asked} /> : null}
          {mayOpen ? (
            <button type="button" className="btn" onClick={() => setOpening(true)}>
              {t('open.title')}
            </button>
          ) : null}
        </>
      }
    >
      {counts ? <p className="second small">{t('list.year', { landed: counts.landedThisYear, lost: counts.lostThisYear })}</p> : null}
      <div className="project-tools">
        <ProjectTabs counts={counts} />
        <SearchBox label={t('list.search')} value={filters.search ?? ''} onChange={search => change({ search: search || undefined })} />
      </div>
      {counts ? <StageFunnel counts={counts} /> : null}
      <ProjectFilters />
      {pages.isPending ? <Skeleton rows={8} /> : null}
      {pages.error && !pages.data ? <Unread fault={pages.error} again={() => void pages.refetch()} /> : null}
      {first && rows.length === 0 ? (
        <Empty title={t(narrowed ? 'list.noneOf' : 'list.none')} why={t(narrowed ? 'list.noneOfWhy' : 'list.noneWhy')} />
      ) : null}
      {rows.length > 0 ? <ProjectGroups rows={rows} grouped={sort === 'standing'} stale={pages.isPlaceholderData} /> : null}
      {pages.hasNextPage ? (
        <div className="beyond">
          <LoadMore pages={pages} />{' '}
          <span className="quiet small" role="status">
            {first ? t('list.shown', { n: thousands(rows.length), of: totalWords(first.total) }) : null}
          </span>
        </div>
      ) : null}
      {opening ? <OpenProjectDialog onClose={() => setOpening(false)} /> : null}
    </Page>
  )
}
