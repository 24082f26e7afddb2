import { setTimeout as wait } from 'node:timers/promises'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { addressOf, blockOf } from './address.ts'
import type { Pace, Paces } from './paces.ts'

/**
 * 429 with Retry-After for who goes faster than people do: counted by person, by enterprise and, of those without a session, by address; before anything of the body is read.
 * Who was refused is known by the cookie until the time is over, so that a flood costs no look-up; its refusals are held back a little, so that it does not cost the others either.
 */
export function keepPace(app: FastifyInstance, paces: Paces, cookieName: string) {
  const count = (pace: Pace, kind: string, keyOf: (request: FastifyRequest) => string) =>
    app.createRateLimit({ ...pace, keyGenerator: request => `${kind} ${keyOf(request)}` })
  const personOf = ({ actor }: FastifyRequest) => actor?.memberId ?? ''
  const reads = count(paces.reads, 'reads', personOf)
  const acts = count(paces.acts, 'acts', personOf)
  const ofEnterprise = count(paces.actsOfEnterprise, 'enterprise', ({ actor }) => enterpriseOf(actor) ?? '')
  const strangers = count(paces.strangers, 'address', request => blockOf(addressOf(request)))
  const waiting = new Map<string, number>()

  const refuse = async (seconds: number) => {
    await wait(paces.apart)
    throw new Refused(refusal(refusals.tooMany, { seconds }))
  }

  return {
    /** Before the session is looked up. */
    async before(request: FastifyRequest) {
      const cookie = request.cookies[cookieName]
      const until = cookie ? waiting.get(cookie) : undefined
      if (cookie === undefined || until === undefined) return
      const left = until - Date.now()
      if (left > 0) await refuse(Math.ceil(left / 1000))
      waiting.delete(cookie)
    },
    /** Once it is known who asks. */
    async after(request: FastifyRequest) {
      const act = request.method !== 'GET' && request.method !== 'HEAD'
      const counters = request.actor ? (act ? [acts, ...(enterpriseOf(request.actor) ? [ofEnterprise] : [])] : [reads]) : [strangers]
      for (const counter of counters) {
        const counted = await counter(request)
        if (counted.isAllowed || !counted.isExceeded) continue
        const cookie = request.cookies[cookieName]
        if (cookie && request.actor && act) remember(waiting, cookie, Date.now() + counted.ttl)
        await refuse(counted.ttlInSeconds)
      }
    },
  }
}

/** Its contacts are one flood, however many they are. */
const enterpriseOf = (actor: Actor | null): string | undefined => actor?.reach.enterprises[0]

const mostRemembered = 10_000
function remember(waiting: Map<string, number>, cookie: string, until: number) {
  if (waiting.size >= mostRemembered) for (const [other, end] of waiting) if (end < Date.now()) waiting.delete(other)
  if (waiting.size < mostRemembered) waiting.set(cookie, until)
}
