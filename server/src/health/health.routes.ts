import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import type { Jobs } from '#jobs.ts'
import { getHealth } from './get-health.ts'
import { openProbe } from './probe.ts'

const Health = z
  .object({
    status: z.enum(['ok', 'no database', 'in trouble']),
    /** what is wrong: the database cannot be reached, is starting, does not answer, is too busy, cannot be written to, is full; all connections of this server are in use; the disk for files is full */
    trouble: z.enum(['unreachable', 'starting', 'notAnswering', 'busy', 'readOnly', 'full', 'poolExhausted', 'filesFull']).nullable(),
    jobs: z.array(
      z.object({ name: z.string(), everySeconds: z.number(), lastSuccess: z.string().nullable(), lastError: z.string().nullable() }),
    ),
    /** enterprises that had an officer and have none now: always 0 (R3.1) */
    gaps: z.number().int().nullable(),
    /** open requests without a running clock: always 0 */
    unwatched: z.number().int().nullable(),
    /** open requests that nobody who is there holds: always 0 (R3.4) */
    unheld: z.number().int().nullable(),
    /** key projects without exactly one leader, an officer and a plan in force: always 0 (R14.1) */
    bare: z.number().int().nullable(),
    /** open projects of an enterprise without an officer: always 0 (R13.1) */
    unfollowed: z.number().int().nullable(),
  })
  .meta({ id: 'Health' })

export function healthRoutes(app: FastifyInstance, context: Context, jobs: Jobs | undefined) {
  const probe = openProbe(context)
  app.addHook('onClose', () => probe.close())
  app.get(
    '/api/health',
    {
      config: { guard: 'open', sessionless: true },
      schema: {
        operationId: 'getHealth',
        tags: ['health'],
        summary: 'Database, jobs and the promises that must never break',
        response: { 200: Health, 503: Health },
      },
    },
    async (_request, reply) => {
      const health = await getHealth(probe, jobs)
      return reply.code(health.status === 'ok' ? 200 : 503).send(health)
    },
  )
}
