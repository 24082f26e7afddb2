import { HistoryList, ListHistory } from '@yigen/domain/history/history-row.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '#context.ts'
import { actorOf, languageOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { typed } from '#http/typed.ts'
import { listHistory } from './list-history.ts'

export function historyRoutes(app: FastifyInstance, { db, now }: Context) {
  typed(app).get(
    '/api/history',
    {
      schema: {
        operationId: 'listHistory',
        tags: ['history'],
        summary: 'The record of a request, of an enterprise, or (audit administrator) of the district, the latest first',
        querystring: ListHistory,
        response: answers(HistoryList),
      },
    },
    request => listHistory(db, actorOf(request), request.query, languageOf(request), now()),
  )
}
