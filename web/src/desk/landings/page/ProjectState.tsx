import { projectStatusWords } from '@yigen/domain/projects/project-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { dueTime, monthDay } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { LeadingWaits } from '../../leaderships/LeadingWaits.tsx'
import type { Project } from '../../projects/project.queries.ts'
import { daysSince } from '../list/days-since.ts'

/** What stands out of the ordinary: it is over, paused, without a sign for too long, or waits for a leader. R13.2, R13.6, R14.4 */
export function ProjectState({ project }: { project: Project }) {
  const { t } = useTranslation('projects')
  const language = useLanguage()
  const now = useNow()
  return (
    <>
      {project.endedAt ? (
        <p className="project-note" role="status">
          <b>{t('endedOn', { status: say(projectStatusWords[project.status], language), day: monthDay(project.endedAt, now) })}</b>
          {project.endReason ? ` ${project.endReason}` : null}
          {project.endWhere ? ` ${t('endWhere', { where: project.endWhere })}` : null}
        </p>
      ) : null}
      {project.pausedUntil && !project.endedAt ? (
        <p className="project-note" role="status">
          <b>{t('paused')}</b> {t('pausedUntil', { time: dueTime(project.pausedUntil, now) })} {t('pausedMeans')}
        </p>
      ) : null}
      {project.stuck ? (
        <p className="project-note" role="status">
          <b>{t('stuckFor', { n: daysSince(project.lastEventAt, now) })}</b> {t('stuckMeans')}
        </p>
      ) : null}
      <LeadingWaits project={project} change={project.leaderProposal} end={project.keyEndProposal} whyNot={project.whyNot} />
    </>
  )
}
