import { OpenProject, ProjectOpened } from '@yigen/domain/projects/project.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '#context.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { openProject } from './open-project.ts'

const describe = describeIn('projects')

/** Landing projects. R13 */
export function projectRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)
  route.post(
    '/api/projects',
    {
      schema: describe('openProject', '立项: a landing project of an enterprise that is there, or is entered with it', {
        body: OpenProject,
        response: answers(ProjectOpened, 201),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => openProject(trx, actor, request.body, at), { status: 201 }),
  )
}
