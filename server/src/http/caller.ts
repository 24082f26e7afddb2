import type { FastifyRequest } from 'fastify'
import type { SessionToken } from './session.queries.ts'

/** What a browser is and where it calls from: for the session's row and the record. */
export type Caller = { agent: string; address: string; session: SessionToken | null }

export const callerOf = (request: FastifyRequest): Caller => ({
  agent: (request.headers['user-agent'] ?? '').slice(0, 200),
  address: request.ip,
  session: request.sessionToken,
})
