import { projectAccess } from '@yigen/domain/projects/project-access.ts'
import { sql } from 'kysely'
import { serverSlice } from '#slice/slice.ts'
import { evidenceRoutes } from './evidence.routes.ts'
import { gateRoutes } from './gates.routes.ts'
import { projectAdds, projectSays } from './project-says.ts'
import { projectSeen, projectSeenByUnit } from './project-sight.ts'
import { projectRoutes } from './projects.routes.ts'
import { resumeProjects } from './resume-projects.ts'

const thisOne = sql`from project p join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id where p.district_id = s.district_id and p.id = s.id`

export const projectsSlice = serverSlice({
  name: 'projects',
  floor: 'beside',
  access: projectAccess,
  tables: { ofDistrict: ['project', 'project_stage_change', 'project_evidence', 'project_pause', 'project_member', 'gate_version'] },
  routes: [projectRoutes, gateRoutes, evidenceRoutes],
  jobs: [{ name: 'resumeProjects', everySeconds: 60, run: ({ db }, now) => resumeProjects(db, now) }],
  says: projectSays,
  adds: projectAdds,
  subjects: {
    project: {
      title: sql`(select p.name from project p where p.district_id = c.district_id and p.id = c.subject_id)`,
      seen: actor => sql`exists (select ${thisOne} and ${projectSeen(actor)})`,
      known: actor => sql`exists (select ${thisOne} and (${projectSeen(actor)} or ${projectSeenByUnit(actor)}))`,
      day: () => sql`'{}'::json`,
    },
  },
})
