import Fastify, { type FastifyInstance } from 'fastify'
import type { Context } from './context.ts'

export async function buildApp({ pool }: Context): Promise<FastifyInstance> {
  const app = Fastify({ forceCloseConnections: 'idle' })
  app.get('/api/health', async (_request, reply) => {
    try {
      await pool.query('select 1')
      return { status: 'ok' }
    } catch {
      return reply.code(503).send({ status: 'no database' })
    }
  })
  return app
}
