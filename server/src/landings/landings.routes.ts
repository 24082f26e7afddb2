import { ListProjects, ProjectList } from '@yigen/domain/landings/project-list.ts'
import { ProjectView } from '@yigen/domain/landings/project-view.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { getProject } from './get-project.ts'
import { listProjects } from './list-projects.ts'

const params = z.object({ id: Id })
const describe = describeIn('projects')

/** The list of landing projects, and a project's page. */
export function landingRoutes(app: FastifyInstance, { db, now }: Context) {
  const route = typed(app)
  route.get(
    '/api/projects',
    {
      schema: describe('listProjects', 'Landing projects: where each stands, when it lands and why then, what is missing, whose turn', {
        querystring: ListProjects,
        response: answers(ProjectList),
      }),
    },
    request => listProjects(db, actorOf(request), request.query, now()),
  )
  route.get(
    '/api/projects/:id',
    {
      schema: describe('getProject', 'One project with everything the reader may see of it', { params, response: answers(ProjectView) }),
    },
    request => getProject(db, actorOf(request), request.params.id, now()),
  )
}
