import {
  AddProjectMember,
  EndProject,
  OpenProject,
  PauseProject,
  ProjectDone,
  ProjectOpened,
  RecordMovedAway,
  RecordProgress,
} from '@yigen/domain/projects/project.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { addProjectMember } from './add-project-member.ts'
import { endProject } from './end-project.ts'
import { openProject } from './open-project.ts'
import { pauseProject } from './pause-project.ts'
import { recordMovedAway } from './record-moved-away.ts'
import { recordProgress } from './record-progress.ts'
import { removeProjectMember } from './remove-project-member.ts'
import { resumeProject } from './resume-project.ts'

const params = z.object({ id: Id })
const describe = describeIn('projects')
const done = answers(ProjectDone)

/** Landing projects: what is done with one as a whole. R13 */
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
  route.post(
    '/api/projects/:id/pause',
    {
      schema: describe('pauseProject', 'Nothing new starts until a date; what runs runs on', {
        params,
        body: PauseProject,
        response: done,
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => pauseProject(trx, actor, request.params.id, request.body, at)),
  )
  route.delete(
    '/api/projects/:id/pause',
    { schema: describe('resumeProject', 'It goes on before that date', { params, response: done }) },
    (request, reply) => write(context, request, reply, (trx, actor, at) => resumeProject(trx, actor, request.params.id, at)),
  )
  route.post(
    '/api/projects/:id/loss',
    { schema: describe('endProject', 'It is lost: why, and where it went', { params, body: EndProject, response: done }) },
    (request, reply) => write(context, request, reply, (trx, actor, at) => endProject(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/projects/:id/moved-away',
    { schema: describe('recordMovedAway', 'What had landed is here no more', { params, body: RecordMovedAway, response: done }) },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => recordMovedAway(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/projects/:id/progress',
    {
      schema: describe('recordProgress', '记进展: in words, public or internal by its kind', {
        params,
        body: RecordProgress,
        response: done,
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => recordProgress(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/projects/:id/members',
    {
      schema: describe('addProjectMember', 'Somebody takes part by name, and sees the project', {
        params,
        body: AddProjectMember,
        response: done,
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => addProjectMember(trx, actor, request.params.id, request.body, at)),
  )
  route.delete(
    '/api/projects/:id/members/:memberId',
    { schema: describe('removeProjectMember', 'They take part no more', { params: params.extend({ memberId: Id }), response: done }) },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => removeProjectMember(trx, actor, request.params.id, request.params.memberId, at)),
  )
}
