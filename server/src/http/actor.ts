import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import type { FastifyRequest } from 'fastify'
import type { SessionToken } from './session.queries.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** set by the session hook when a valid session cookie came */
    actor: Actor | null
    sessionToken: SessionToken | null
    /** who showed the password and owes the second step: for the routes that ask for it, and for nothing else */
    halfOpen: Actor | null
  }
  interface FastifyContextConfig {
    /** who gets past the door: `open` needs no session; `halfOpen` also lets in who owes the second step: to set it up, or to go back */
    guard?: 'open' | 'halfOpen' | 'signedIn'
    /** asked for by the page itself, never by a person: keeps no session open */
    unattended?: boolean
    /** asked for by a machine: it has no session, and looking for one would wait for a database that is away */
    sessionless?: boolean
    /** how long the answer may take, where that is more than the ten seconds of all others */
    patienceSeconds?: number
  }
}

/** The signed-in member; routes behind the guard always have one. */
export function actorOf(request: FastifyRequest): Actor {
  if (!request.actor) throw new Refused(refusal(refusals.notSignedIn))
  return request.actor
}

/** What the cookie of the signed-in member names; routes behind the guard always have one. */
export function sessionOf(request: FastifyRequest): SessionToken {
  if (!request.sessionToken) throw new Refused(refusal(refusals.notSignedIn))
  return request.sessionToken
}

/** The language of the answer: what the page on the screen is in (it says so), else the member's own. */
export function languageOf(request: FastifyRequest): Language {
  return languageAsked(request) ?? request.actor?.language ?? 'zh-CN'
}

export function languageAsked(request: FastifyRequest): Language | null {
  const asked = request.headers['accept-language']
  if (!asked) return null
  return /^\s*en\b/i.test(asked) ? 'en' : 'zh-CN'
}
