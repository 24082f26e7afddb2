import { PauseRequest, RemindEnterprise } from '@yigen/domain/pauses/pause.ts'
import { Done } from '@yigen/domain/requests/request.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { pauseRequest } from './pause-request.ts'
import { remindEnterprise } from './remind-enterprise.ts'
import { resumeRequest } from './resume-request.ts'

const params = z.object({ id: Id })

/** What lets a matter wait, and what is said meanwhile. R6 */
export function pauseRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)

  route.post(
    '/api/requests/:id/pause',
    {
      schema: describe('pauseRequest', 'The matter waits for the enterprise or an authority outside, until a named date', {
        params,
        body: PauseRequest,
        response: answers(Done),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => pauseRequest(trx, actor, request.params.id, request.body, at)),
  )
  route.delete(
    '/api/requests/:id/pause',
    { schema: describe('resumeRequest', 'What it waited for came early: the matter goes on', { params, response: answers(Done) }) },
    (request, reply) => write(context, request, reply, (trx, actor, at) => resumeRequest(trx, actor, request.params.id, at)),
  )
  route.post(
    '/api/requests/:id/reminders',
    {
      schema: describe('remindEnterprise', 'While it waits: what is still missing, said to the enterprise', {
        params,
        body: RemindEnterprise,
        response: answers(Done),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => remindEnterprise(trx, actor, request.params.id, request.body, at)),
  )
}

const describe = describeIn('requests')
