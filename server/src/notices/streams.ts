import type { Actor } from '@yigen/domain/members/actor.ts'
import { opens } from '@yigen/domain/members/sight.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Context, forLongWork } from '#context.ts'
import { forgetKept } from '#database/kept.ts'
import { actorOf, sessionOf } from '#http/actor.ts'
import { readOpenSessions, type SessionToken } from '#http/session.queries.ts'
import { districtChanges } from './district-changes.ts'
import type { Changed } from './hint.ts'
import { listen } from './listen.ts'

/** `district`: whose reader sees all of it. */
type Stream = { memberId: string; district: string | null; session: SessionToken; reply: FastifyReply }

/** Proxies close what is silent for a minute or less. */
const heartbeatSeconds = 15
/** A browser has one for all its tabs; so many devices nobody has. */
const mostEach = 12
/** Hints that nobody fetches are not kept for ever: who reads again asks for all. */
const mostUnread = 64 * 1024

const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }

/**
 * The open event streams of this server. A hint for a member goes to each of their browsers; it names what changed, and says nothing of it. One heartbeat
 * serves all: it also ends the streams whose session is over, be it idle too long, which nobody tells of.
 */
export async function openStreams(context: Context) {
  const { db, now } = context
  const streams = new Set<Stream>()
  let heartbeat: NodeJS.Timeout | undefined
  let looking = false

  const begin = (stream: Stream) => {
    streams.add(stream)
    heartbeat ??= setInterval(() => void beat(), heartbeatSeconds * 1000)
  }
  const drop = (stream: Stream) => {
    end(stream)
    stream.reply.raw.destroy()
  }
  const end = (stream: Stream) => {
    streams.delete(stream)
    stream.reply.raw.end()
    if (streams.size > 0) return
    clearInterval(heartbeat)
    heartbeat = undefined
  }
  const beat = async () => {
    for (const stream of streams) {
      if (stream.reply.raw.writableLength > mostUnread) drop(stream)
      else stream.reply.raw.write(': still here\n\n')
    }
    if (looking) return
    looking = true
    // a database that is away ends no stream: the next heartbeat looks again
    await endOver().catch(() => {})
    looking = false
  }
  const endOver = async () => {
    const looked = [...streams]
    const sessions = looked.map(({ session }) => session)
    const isOpen = await readOpenSessions(db, sessions, now())
    looked.filter(({ session }) => !isOpen(session)).forEach(end)
  }

  const hint = (about: Changed) => (stream: Stream) =>
    void stream.reply.raw.write(`event: changed\ndata: ${JSON.stringify(about ? { about } : {})}\n\n`)
  const of = (member: (memberId: string) => boolean) => [...streams].filter(({ memberId }) => member(memberId))
  const changes = districtChanges((districtId, kinds) => {
    for (const { district, reply } of streams)
      if (district === districtId) reply.raw.write(`event: district\ndata: ${JSON.stringify(kinds)}\n\n`)
  })
  const listening = await listen(forLongWork(context).pool, {
    hint: (members, about) => of(memberId => members.has(memberId)).forEach(hint(about)),
    sessionEnded: memberId => of(own => own === memberId).forEach(end),
    districtChanged: changes.hear,
    keptChanged: name => forgetKept(db, name),
    missed() {
      forgetKept(db)
      streams.forEach(hint(null))
    },
  })

  return {
    open(request: FastifyRequest, reply: FastifyReply) {
      if (request.method === 'HEAD') return reply.headers(headers).send('')
      const stream = { ...readerIn(actorOf(request)), session: sessionOf(request), reply }
      if (of(memberId => memberId === stream.memberId).length >= mostEach) throw new Refused(refusal(refusals.tooMany, { seconds: 60 }))
      reply.hijack()
      reply.raw.writeHead(200, { ...reply.getHeaders(), ...headers } as Record<string, string>)
      reply.raw.write('retry: 2000\n\n')
      begin(stream)
      request.raw.on('close', () => end(stream))
    },
    close() {
      for (const stream of streams) end(stream)
      changes.stop()
      listening.stop()
    },
  }
}

const readerIn = (actor: Actor) => ({
  memberId: actor.memberId,
  district: opens(actor, 'district', 'whole') ? actor.districtId : null,
})
