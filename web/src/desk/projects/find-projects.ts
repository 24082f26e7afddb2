import { get } from '#shared/http.ts'
import type { Session } from '#shared/session.ts'
import type { HitQuery } from '../shared/slice.ts'
import type { ProjectList } from './project.queries.ts'

/** By characters of its name, or of its enterprise's. */
export const findProjects = (search: string, _: Session, limit: number): HitQuery[] => [
  {
    queryKey: [{ of: ['project'] }, 'search', 'projects', search],
    queryFn: async ({ signal }) => {
      const { rows } = await get<ProjectList>('/api/projects', { search, status: 'all', limit, counts: false }, signal)
      return rows.map(({ id, name, enterpriseId, enterpriseName, officer }) => ({
        id,
        name,
        notes: [enterpriseName, officer?.name ?? null],
        subject: { id, requestId: null, enterpriseId },
      }))
    },
  },
]
