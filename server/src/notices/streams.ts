import type { Actor } from '@yigen/domain/members/actor.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '#context.ts'
import { listen } from './listen.ts'

type Stream = { memberId: string; reply: FastifyReply; heartbeat: NodeJS.Timeout }

const heartbeatSeconds = 15

/** The open event streams of this server. A hint for a member goes to each of their browsers; it says only that something changed. */
export async function openStreams({ pool }: Context) {
  const streams = new Set<Stream>()
  const end = (stream: Stream) => {
    clearInterval(stream.heartbeat)
    streams.delete(stream)
    stream.reply.raw.end()
  }
  const listening = await listen(pool, {
    hint: members => {
      for (const stream of streams) if (members.has(stream.memberId)) stream.reply.raw.write('event: changed\ndata: {}\n\n')
    },
    sessionEnded: memberId => {
      for (const stream of [...streams]) if (stream.memberId === memberId) end(stream)
    },
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
    async close() {
      for (const stream of [...streams]) end(stream)
      await listening.stop()
    },
  }
}
