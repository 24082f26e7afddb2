import { ListNotices, MarkNoticesRead, NoticeList } from '@yigen/domain/notices/notice.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf, languageOf } from '#http/actor.ts'
import { answers, Nothing } from '#http/answers.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { listNotices } from './list-notices.ts'
import { markNoticesRead } from './mark-notices-read.ts'
import { openStreams } from './streams.ts'

export async function noticeRoutes(app: FastifyInstance, context: Context) {
  const streams = await openStreams(context)
  app.addHook('preClose', async () => streams.close())
  typed(app).get(
    '/api/notices',
    {
      schema: {
        operationId: 'listNotices',
        tags: ['notices'],
        summary: 'The bell: what happened, the latest first',
        querystring: ListNotices,
        response: answers(NoticeList),
      },
    },
    request => listNotices(context.db, actorOf(request), request.query, languageOf(request), context.now()),
  )
  typed(app).post(
    '/api/notices/reading',
    {
      schema: {
        operationId: 'markNoticesRead',
        tags: ['notices'],
        summary: 'Marks some or all notices as read',
        body: MarkNoticesRead,
        response: answers(Nothing),
      },
    },
    (request, reply) => write(context, request, reply, (trx, actor, now) => markNoticesRead(trx, actor, request.body, now)),
  )
  app.get(
    '/api/events',
    {
      config: { unattended: true },
      schema: {
        operationId: 'streamEvents',
        tags: ['notices'],
        summary: 'Server-sent events; each is a hint that something changed, without content',
        response: { 200: { description: 'A stream that stays open', content: { 'text/event-stream': { schema: z.string() } } } },
      },
    },
    (request, reply) => streams.open(request, reply),
  )
}
