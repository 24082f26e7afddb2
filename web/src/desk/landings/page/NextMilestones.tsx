import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { MilestoneActs } from '../../plans/milestones/MilestoneActs.tsx'
import type { Project } from '../../projects/project.queries.ts'
import { MilestoneLine } from './MilestoneLine.tsx'

/** What runs and what comes next, by when it is due. R15.2, R15.5 */
export function NextMilestones({ project }: { project: Project }) {
  const { t } = useTranslation('projects')
  if (!project.plan && !project.draft && project.whyNot.draftPlan !== null) return null
  return (
    <section>
      <div className="h">
        <h2>{t('next.title')}</h2>
        {project.plan ? (
          <span className="quiet small">{t('next.counts', { running: project.running, waiting: project.waiting })}</span>
        ) : null}
        <span className="grow small">
          <Link className="link" to="/projects/$id/plan" params={{ id: project.id }}>
            {t(project.plan ? 'next.wholePlan' : 'next.makePlan')}
          </Link>
        </span>
      </div>
      {project.next.length === 0 ? <p className="second none-yet">{t(project.plan ? 'next.none' : 'next.noPlan')}</p> : null}
      <div className="open-rows" data-acts={mostActs(project)}>
        {project.next.map(milestone => (
          <MilestoneLine key={milestone.id} milestone={milestone}>
            <MilestoneActs projectId={project.id} milestone={milestone} />
          </MilestoneLine>
        ))}
      </div>
    </section>
  )
}

/** The columns of all rows stand as wide as the row with the most acts needs. */
const mostActs = ({ next }: Project): number =>
  Math.max(0, ...next.map(({ whyNot }) => Object.values(whyNot).filter(why => why === null).length))
