import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '#shared/Skeleton.tsx'
import { LeadingActs } from '../../leaderships/LeadingActs.tsx'
import { SiteOpinionsOf } from '../../premises/SiteOpinionsOf.tsx'
import { type Project, projectQuery } from '../../projects/project.queries.ts'
import { ResultsOfProject } from '../../results/ResultsOfProject.tsx'
import { Reviews } from '../../reviews/Reviews.tsx'
import { AfterPaint } from '../../shared/AfterPaint.tsx'
import { Page } from '../../shared/Page.tsx'
import { Unread } from '../../shared/Unread.tsx'
import { useReadOnOpening } from '../../shared/useReadOnOpening.ts'
import { FiveOnes } from './FiveOnes.tsx'
import { ForecastBlock } from './ForecastBlock.tsx'
import { GateBox } from './GateBox.tsx'
import { NextMilestones } from './NextMilestones.tsx'
import { ProjectActs } from './ProjectActs.tsx'
import { ProjectAside } from './ProjectAside.tsx'
import { ProjectHead } from './ProjectHead.tsx'
import { ProjectOfUnit } from './ProjectOfUnit.tsx'
import { ProjectState } from './ProjectState.tsx'
import { StageLine } from './StageLine.tsx'
import { teamOf } from './team-of.ts'
import '../landings.css'

/** One project, one page: the five ones, when it lands and why, what its gate lacks, what comes next, how it was judged, and its one line of history. R13, R14, R15 */
export function ProjectPage() {
  const { t } = useTranslation(['projects', 'projects-first'])
  const { id } = useParams({ strict: false }) as { id: string }
  const { data: project, error, refetch } = useQuery(projectQuery(id))
  useReadOnOpening({ subjectId: id }, project)
  const whole = project?.reader === 'office' ? project : null
  return (
    <Page
      key={id}
      {...(project ? { title: project.name } : {})}
      ownHeading={!error || project !== undefined}
      crumbs={[
        { label: t('projects-first:title'), to: '/projects' },
        { label: project ? (project.reader === 'enterprise' ? project.name : `${project.enterpriseName} · ${project.name}`) : '…' },
      ]}
      actions={whole ? <ProjectActs project={whole} /> : null}
      aside={
        whole ? (
          <AfterPaint key={id}>
            <ProjectAside project={whole} />
          </AfterPaint>
        ) : null
      }
      asideLabel={t('aside')}
    >
      {whole ? <Whole project={whole} /> : null}
      {project?.reader === 'unit' ? <ProjectOfUnit project={project} /> : null}
      {!project && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!project && !error ? <Skeleton kind="lines" rows={8} /> : null}
    </Page>
  )
}

function Whole({ project }: { project: Project }) {
  return (
    <div className="project">
      <ProjectHead project={project} />
      <ProjectState project={project} />
      <FiveOnes project={project} />
      <div className="leading-acts">
        <LeadingActs project={project} whyNot={project.whyNot} />
      </div>
      <section className="cast-block">
        <ForecastBlock project={project} />
        <StageLine project={project} />
        {project.gate ? <GateBox project={project} gate={project.gate} /> : null}
      </section>
      <NextMilestones project={project} />
      <AfterPaint>
        <SiteOpinionsOf enterpriseId={project.enterpriseId} projectId={project.id} />
        <ResultsOfProject project={project} />
        {project.isKey || project.reviews.length > 0 ? (
          <Reviews
            projectId={project.id}
            reviews={project.reviews}
            nextDueAt={project.nextReviewAt}
            team={teamOf(project)}
            whyNot={project.whyNot.recordReview}
          />
        ) : null}
      </AfterPaint>
    </div>
  )
}
