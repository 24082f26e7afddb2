import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { answers } from '#http/answers.ts'
import type { Jobs } from '#jobs.ts'
import { getMetrics, showsToken } from './get-metrics.ts'
import { openMetrics } from './metrics.ts'

/** Open to whoever shows the token of the settings; without one there is no such thing, and nothing is measured. */
export function metricsRoutes(app: FastifyInstance, context: Context, jobs: Jobs | undefined) {
  const { metricsToken } = context.env
  const metrics = metricsToken === undefined ? null : openMetrics(app, context, jobs)
  app.get(
    '/api/metrics',
    {
      config: { guard: 'open', sessionless: true },
      schema: {
        operationId: 'getMetrics',
        tags: ['health'],
        summary: 'Measures for Prometheus; a bearer token opens it, and without one in the settings it is not there',
        response: answers(z.string()),
      },
    },
    async (request, reply) => {
      if (metricsToken === undefined || metrics === null) return reply.callNotFound()
      if (!showsToken(request.headers.authorization, metricsToken)) throw new Refused(refusal(refusals.notSignedIn))
      return reply
        .type(metrics.contentType)
        .serializer((text: unknown) => text as string)
        .send(await getMetrics(metrics))
    },
  )
}
