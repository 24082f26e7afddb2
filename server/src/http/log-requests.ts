import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

/** Names a request in all of its lines; nothing of what it says is in the name. */
export const nameRequest = (): string => randomUUID()

/** One line for each request: who, which route, what came of it, how long. The route's pattern, not what was asked: that holds names. */
export function logRequests(app: FastifyInstance) {
  app.addHook('onResponse', (request, reply, done) => {
    const { url, config } = request.routeOptions
    const level = config.sessionless ? 'debug' : 'info'
    request.log[level](
      {
        actorId: request.actor?.memberId ?? null,
        method: request.method,
        route: url ?? null,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
      },
      'answered',
    )
    done()
  })
}
