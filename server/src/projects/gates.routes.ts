import { Gates, GatesPublished, GateVersions, PublishGates } from '@yigen/domain/projects/gates.ts'
import { PassGate, SetStageBack, SkipGate, StageReached } from '@yigen/domain/projects/project.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { getGates } from './get-gates.ts'
import { listGates } from './list-gates.ts'
import { passGate } from './pass-gate.ts'
import { publishGates } from './publish-gates.ts'
import { setStageBack } from './set-stage-back.ts'
import { skipGate } from './skip-gate.ts'

const params = z.object({ id: Id })
const describe = describeIn('projects')

/** What the gates ask, and how far a project has come. R13.3–R13.5 */
export function gateRoutes(app: FastifyInstance, context: Context) {
  stageRoutes(app, context)
  const route = typed(app)
  route.get('/api/gates', { schema: describe('getGates', 'What each gate asks to be shown', { response: answers(Gates) }) }, request =>
    getGates(context.db, actorOf(request)),
  )
  route.get(
    '/api/gates/versions',
    { schema: describe('listGates', 'Every version of what the gates ask', { response: answers(GateVersions) }) },
    request => listGates(context.db, actorOf(request)),
  )
  route.post(
    '/api/gates/versions',
    {
      schema: describe('publishGates', 'The next version of what the gates ask', {
        body: PublishGates,
        response: answers(GatesPublished, 201),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => publishGates(trx, actor, request.body, at), { status: 201 }),
  )
}

function stageRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)
  const reached = answers(StageReached)
  route.post(
    '/api/projects/:id/gate',
    {
      schema: describe('passGate', 'The next stage is reached, with all that its gate asks', { params, body: PassGate, response: reached }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => passGate(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/projects/:id/gate-skip',
    { schema: describe('skipGate', 'The next stage is reached without it, with a reason', { params, body: SkipGate, response: reached }) },
    (request, reply) => write(context, request, reply, (trx, actor, at) => skipGate(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/projects/:id/stage-back',
    { schema: describe('setStageBack', 'Back to an earlier stage, with a reason', { params, body: SetStageBack, response: reached }) },
    (request, reply) => write(context, request, reply, (trx, actor, at) => setStageBack(trx, actor, request.params.id, request.body, at)),
  )
}
