import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '#context.ts'
import { sessionCookie } from '#http/guard.ts'
import type { Caller, OpenedSession } from './open-session.ts'

/** Not readable by scripts, not sent along from other sites; over https only where the product is. */
const traits = (publicUrl: string) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: publicUrl.startsWith('https:'),
})

export function setSessionCookie(reply: FastifyReply, { env }: Context, { cookie, maxAgeSeconds }: OpenedSession) {
  reply.setCookie(sessionCookie(env.publicUrl), cookie, { ...traits(env.publicUrl), maxAge: maxAgeSeconds })
}

export function clearSessionCookie(reply: FastifyReply, { env }: Context) {
  reply.clearCookie(sessionCookie(env.publicUrl), traits(env.publicUrl))
}

export const callerOf = (request: FastifyRequest): Caller => ({
  agent: (request.headers['user-agent'] ?? '').slice(0, 200),
  address: request.ip,
  session: request.sessionToken,
})
