import { randomBytes } from 'node:crypto'
import { codeMinutes } from '@yigen/domain/codes/code-limits.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '#context.ts'
import { traits } from '#http/session-cookie.ts'
import type { BrowserSecret } from './code-hash.ts'

const cookieName = (publicUrl: string): string => (publicUrl.startsWith('https:') ? '__Host-code' : 'code')

export const makeSecret = (): BrowserSecret => randomBytes(32).toString('base64url')

export function readCodeCookie({ cookies }: Pick<FastifyRequest, 'cookies'>, { env }: Context): BrowserSecret | null {
  const cookie = cookies[cookieName(env.publicUrl)] ?? ''
  return /^[A-Za-z0-9_-]{43}$/.test(cookie) ? cookie : null
}

/** A phone that puts the page away to read the message finds it again with the page. */
export function setCodeCookie(reply: FastifyReply, { env }: Context, secret: BrowserSecret) {
  reply.setCookie(cookieName(env.publicUrl), secret, { ...traits(env.publicUrl), maxAge: codeMinutes * 60 })
}

export function clearCodeCookie(reply: FastifyReply, { env }: Context) {
  reply.clearCookie(cookieName(env.publicUrl), traits(env.publicUrl))
}
