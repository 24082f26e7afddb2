import type { FastifyReply } from 'fastify'
import type { Context } from '#context.ts'
import type { OpenedSession } from './open-session.ts'

/** `__Host-` binds the cookie to this host and to https; browsers drop it on plain http. */
export const sessionCookie = (publicUrl: string): string => (publicUrl.startsWith('https:') ? '__Host-sid' : 'sid')

/** Not readable by scripts, not sent along from other sites; over https only where the product is. */
export const traits = (publicUrl: string) => ({
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
