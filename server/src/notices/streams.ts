import type { Actor } from '@yigen/domain/members/actor.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '#context.ts'
import { listen } from './listen.ts'

type Stream = { memberId: string; reply: FastifyReply; heartbeat: NodeJS.Timeout }

/** Proxies close what is silent for a minute or less. */
const heartbeatSeconds = 15

/** The open event streams of this server. A hint for a member goes to each of their browsers; it says only that something changed. */
export async function openStreams({ pool }: Context) {
  const streams = new Set<Stream>()
  const end = (stream: Stream) => {
    clearInterval(stream.heartbeat)
    streams.delete(stream)
    stream.reply.raw.end()
  }
  const hint = (stream: Stream) => void stream.reply.raw.write('event: changed\ndata: {}\n\n')
  const of = (member: (memberId: string) => boolean) => [...streams].filter(({ memberId }) => member(memberId))
  const listening = await listen(pool, {
    hint: members => of(memberId => members.has(memberId)).forEach(hint),
    sessionEnded: memberId => of(own => own === memberId).forEach(end),
    missed: () => streams.forEach(hint),
  })

  return {
    open(actor: Actor, request: FastifyRequest, reply: FastifyReply) {
      reply.hijack()
      const headers = {
        ...reply.getHeaders(),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      }
      reply.raw.writeHead(200, headers as Record<string, string>)
      reply.raw.write('retry: 2000\n\n')
      const heartbeat = setInterval(() => reply.raw.write(': still here\n\n'), heartbeatSeconds * 1000)
      const stream = { memberId: actor.memberId, reply, heartbeat }
      streams.add(stream)
      request.raw.on('close', () => end(stream))
    },
    close() {
      for (const stream of streams) end(stream)
      listening.stop()
    },
  }
}
