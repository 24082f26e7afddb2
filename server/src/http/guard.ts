import cookie from '@fastify/cookie'
import { type Refusal, Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { unattendedHeader } from '@yigen/domain/wire/unattended.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Context } from '#context.ts'
import { languageAsked } from './actor.ts'
import { keepPace } from './keep-pace.ts'
import type { Paces } from './paces.ts'
import { actorFinder, type FoundSession, type ReachColumn, readSessionCookie, type SessionToken } from './session.queries.ts'
import { sessionCookie } from './session-cookie.ts'

/** Every route of /api is closed unless it says `guard: 'open'`. Runs before the body is read: 401 comes before 400 (R12.2). */
export async function guard(app: FastifyInstance, context: Context, reach: ReachColumn, paces?: Paces) {
  await app.register(cookie)
  app.decorateRequest('actor', null)
  app.decorateRequest('sessionToken', null)
  app.decorateRequest('halfOpen', null)
  const name = sessionCookie(context.env.publicUrl)
  const own = ownOrigins(context.env.publicUrl)
  const findActor = actorFinder(reach)
  const pace = paces && keepPace(app, paces, name)

  // the route that was found, not the text that was sent: /%61pi/… leads to /api/… too
  app.addHook('onRequest', async request => {
    if (!request.routeOptions.url?.startsWith('/api/') || request.routeOptions.config.sessionless) return
    refuseForeignOrigin(request.method, request.headers, own)
    await pace?.before(request)
    const token = readSessionCookie(request.cookies[name])
    const found = token && (await findActor(context.db, token, isAct(request), context.now()))
    if (found) seat(request, token, found)
    await pace?.after(request)
    if (!request.actor && request.routeOptions.config.guard !== 'open') throw new Refused(whyNotIn(found))
  })
}

/** Who owes the second step acts nowhere, but where it is set up or given up. */
function seat(request: FastifyRequest, token: SessionToken, { actor, stands }: FoundSession) {
  const spoken = { ...actor, language: languageAsked(request) ?? actor.language }
  request.sessionToken = token
  if (stands === 'halfOpen') request.halfOpen = spoken
  if (stands === 'whole' || (stands === 'halfOpen' && request.routeOptions.config.guard === 'halfOpen')) request.actor = spoken
}

function whyNotIn(found: FoundSession | null): Refusal {
  if (!found) return refusal(refusals.notSignedIn)
  return refusal(found.stands === 'halfOpen' ? refusals.secondStepOwed : refusals.secondStepMissing)
}

/** What a person does keeps a session open: every write, and the reads that answer it; not what a page left alone asks by itself, nor its stream. */
function isAct({ method, headers, routeOptions }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return true
  return !routeOptions.config.unattended && headers[unattendedHeader] === undefined
}

/**
 * CSRF: a browser says where a write comes from; anything but our own page is refused. Programs that send neither header pass.
 * Our own is `PUBLIC_URL`, scheme, host and port; what the request itself says of its host is not asked.
 */
function refuseForeignOrigin(method: string, headers: Record<string, string | string[] | undefined>, own: ReadonlySet<string>) {
  if (method === 'GET' || method === 'HEAD') return
  const site = headers['sec-fetch-site']
  const origin = headers.origin
  const foreign =
    (typeof site === 'string' && site !== 'same-origin' && site !== 'none') ||
    (typeof origin === 'string' && !own.has(origin.toLowerCase()))
  if (foreign) throw new Refused(refusal(refusals.foreignOrigin))
}

/** On one's own machine by each of its names. */
function ownOrigins(publicUrl: string): ReadonlySet<string> {
  const { origin, protocol, hostname, port } = new URL(publicUrl)
  const names = ['127.0.0.1', 'localhost', '[::1]']
  return new Set(names.includes(hostname) ? names.map(name => `${protocol}//${name}${port && `:${port}`}`) : [origin])
}
