import { Link } from '@tanstack/react-router'
import { projectStageWords } from '@yigen/domain/projects/project-stage.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { MilestoneActs } from '../../plans/milestones/MilestoneActs.tsx'
import { EvidenceActs } from '../../projects/EvidenceActs.tsx'
import { EvidenceShown } from '../../projects/EvidenceShown.tsx'
import type { ProjectOfUnit as Shown } from '../../projects/project.queries.ts'
import { standingFirst } from '../../projects/standing-first.ts'
import { StageDots } from '../StageDots.tsx'
import { MilestoneLine } from './MilestoneLine.tsx'

/** What a unit sees of a project in which it has a milestone: its name and stage, its own milestones and their evidence. R13.7 */
export function ProjectOfUnit({ project }: { project: Shown }) {
  const { t } = useTranslation('projects')
  const language = useLanguage()
  return (
    <div className="project">
      <div className="project-head">
        <h1>{project.name}</h1>
        <p className="meta">
          <span>{project.enterpriseName}</span>
          <StageDots stage={project.stage} />
          <span>{say(projectStageWords[project.stage], language)}</span>
        </p>
      </div>
      <section>
        <div className="h">
          <h2>{t('unit.milestones')}</h2>
        </div>
        <div className="open-rows">
          {project.milestones.map(milestone => (
            <MilestoneLine key={milestone.id} milestone={milestone}>
              {milestone.taskId && milestone.status === 'running' ? (
                <Link className="btn next" to="/tasks/$id" params={{ id: milestone.taskId }}>
                  {t('unit.task')}
                </Link>
              ) : null}
              <MilestoneActs projectId={project.id} milestone={milestone} />
            </MilestoneLine>
          ))}
        </div>
      </section>
      {project.evidence.length > 0 ? (
        <section>
          <div className="h">
            <h2>{t('unit.evidence')}</h2>
          </div>
          <ul className="project-lines">
            {standingFirst(project.evidence).map(evidence => (
              <li key={evidence.id}>
                <b>{evidence.name}</b>
                <EvidenceShown evidence={evidence} all={project.evidence} />
                <EvidenceActs project={project} evidence={evidence} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
