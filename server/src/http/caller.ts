import type { FastifyRequest } from 'fastify'
import { addressOf } from './address.ts'
import { type DeviceToken, readDeviceCookie } from './device-cookie.ts'
import type { SessionToken } from './session.queries.ts'

/** What a browser is, where it calls from and what it was given before: for the session's row, the limits and the record. */
export type Caller = { agent: string; address: string; session: SessionToken | null; device: DeviceToken | null }

export const callerOf = (request: FastifyRequest): Caller => ({
  agent: (request.headers['user-agent'] ?? '').slice(0, 200),
  address: addressOf(request),
  session: request.sessionToken,
  device: readDeviceCookie(request),
})
