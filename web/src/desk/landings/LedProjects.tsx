import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { projectPagesQuery } from '../projects/project.queries.ts'
import { ProjectLine } from './list/ProjectLine.tsx'
import './landings.css'

/** The projects that the reader leads, the late ones first: when each lands and why, what it lacks, whose turn. R14.2 */
export function LedProjects() {
  const { t } = useTranslation('projects')
  const rows = useInfiniteQuery(projectPagesQuery({ leaderId: 'me', sort: 'standing', counts: false })).data?.pages[0]?.rows ?? []
  if (rows.length === 0) return null
  return (
    <section className="group project-rows led-projects" aria-label={t('list.led')}>
      <h2>
        {t('list.led')} <i>{rows.length}</i>
      </h2>
      {rows.map(row => (
        <div key={row.id} className="project-row">
          <ProjectLine row={row} />
        </div>
      ))}
    </section>
  )
}
