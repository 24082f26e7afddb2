import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '#context.ts'
import { neededAtDesk } from './guarding-headers.ts'
import { offeringCodes, pagesOf } from './pages-of.ts'
import { sessionCookie } from './session-cookie.ts'

const dist = join(import.meta.dirname, '../../../web/dist')
const built = { desk: join(dist, 'index.html'), door: join(dist, 'door/index.html'), noteWorker: join(dist, 'note-worker.js') }

/** How a code reaches who signs in at the door; null: not offered. */
type WayOfCodes = () => Promise<string | null>

/** The two pages of the web app: /door and below is the enterprise's, everything else the desk. Assets are immutable, pages never stored. */
export async function serveWeb(app: FastifyInstance, { env }: Context, wayOfCodes: WayOfCodes) {
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  // half a build (one is under way) is none
  if (!Object.values(built).every(existsSync)) return
  await app.register(fastifyStatic, {
    root: join(dist, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
    decorateReply: false,
  })

  serveNoteWorker(app)
  const pages = { desk: pagesOf(readFileSync(built.desk, 'utf8')), door: pagesOf(readFileSync(built.door, 'utf8')) }
  const cookie = sessionCookie(env.publicUrl)
  const page = (name: keyof typeof pages, request: FastifyRequest) => pages[name][request.cookies[cookie] ? 'signedIn' : 'signedOut']
  const options = { schema: { hide: true }, config: { guard: 'open' as const } }
  for (const path of ['/door/station/*', '/door/booking/*']) app.get(path, options, (_request, reply) => sendPage(reply, pages.door.open))
  for (const path of ['/door', '/door/*'])
    app.get(path, options, async (request, reply) => {
      // a page is shown without its database as well
      const way = await wayOfCodes().catch(() => null)
      return sendPage(reply, way ? offeringCodes(page('door', request), way) : page('door', request))
    })
  for (const path of ['/', '/*'])
    app.get(path, options, (request, reply) => sendPage(reply.header('permissions-policy', neededAtDesk), page('desk', request)))
  app.get('/api/*', { schema: { hide: true }, config: { guard: 'open' } }, (_request, reply) => reply.callNotFound())
}

/** The worker by which the note of a visit opens without a network; asked for anew each time, and its reach is the path it lies under. R20.2 */
function serveNoteWorker(app: FastifyInstance) {
  const worker = readFileSync(built.noteWorker, 'utf8')
  app.get('/visit-notes/worker.js', { schema: { hide: true }, config: { guard: 'open' } }, (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(worker),
  )
}

function sendPage(reply: FastifyReply, html: string) {
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header(
      'content-security-policy',
      "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'none'; img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
    )
    .send(html)
}
