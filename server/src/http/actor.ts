import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import type { FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyRequest {
    /** set by the session hook when a valid session cookie came */
    actor: Actor | null
    sessionToken: { districtId: string; hash: Uint8Array } | null
  }
  interface FastifyContextConfig {
    /** who gets past the door: `open` needs no session */
    guard?: 'open' | 'signedIn'
  }
}

/** The signed-in member; routes behind the guard always have one. */
export function actorOf(request: FastifyRequest): Actor {
  if (!request.actor) throw new Refused(refusal('notSignedIn'))
  return request.actor
}

/** The language of the answer: `?lang` is never needed; a signed-in member's own, else what the browser asks for. */
export function languageOf(request: FastifyRequest): Language {
  const asked = request.headers['accept-language']
  if (asked) return /^\s*en\b/i.test(asked) ? 'en' : 'zh-CN'
  return request.actor?.language ?? 'zh-CN'
}
