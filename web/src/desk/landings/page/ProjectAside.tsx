import { LiftsOfProject } from '../../lifts/LiftsOfProject.tsx'
import type { Project } from '../../projects/project.queries.ts'
import { SiteMeetings } from '../../site-meetings/SiteMeetings.tsx'
import { ProjectHistory } from './ProjectHistory.tsx'
import { Team } from './Team.tsx'

/** Who is in it, the meetings on the site, and the one line of history. */
export function ProjectAside({ project }: { project: Project }) {
  return (
    <div className="project-aside">
      <Team project={project} />
      <SiteMeetings
        projectId={project.id}
        meetings={project.siteMeetings}
        whyNotPlan={project.whyNot.planSiteMeeting}
        place={project.address}
      />
      <LiftsOfProject projectId={project.id} lifts={project.lifts} whyNotPropose={project.whyNot.proposeLiftOfProject} />
      <ProjectHistory projectId={project.id} count={project.historyCount} />
    </div>
  )
}
