import { ListOverdue, OverdueList } from '@yigen/domain/figures/overdue.ts'
import { AskPeriodFigures, ListPeriodRows, PeriodFigures, PeriodRows } from '@yigen/domain/figures/period-figures.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { getPeriodFigures } from './get-period-figures.ts'
import { listOverdue } from './list-overdue.ts'
import { listPeriodRows } from './list-period-rows.ts'

/** Figures of any days, and the rows behind each. */
export function figureRoutes(app: FastifyInstance, { db, now }: Context) {
  const route = typed(app)

  route.get(
    '/api/figures',
    {
      schema: describe('getPeriodFigures', 'The figures of a range of days, of a team or the district, against the period before', {
        querystring: AskPeriodFigures,
        response: answers(PeriodFigures),
      }),
    },
    request => getPeriodFigures(db, actorOf(request), request.query, now()),
  )
  route.get(
    '/api/figures/rows',
    {
      schema: describe('listPeriodRows', 'The very rows that a figure counts, late ones first', {
        querystring: ListPeriodRows,
        response: answers(PeriodRows),
      }),
    },
    request => listPeriodRows(db, actorOf(request), request.query, now()),
  )
  route.get(
    '/api/overdue',
    {
      schema: describe('listOverdue', 'What is late, or was at a moment in the past', {
        querystring: ListOverdue,
        response: answers(OverdueList),
      }),
    },
    request => listOverdue(db, actorOf(request), request.query, now()),
  )
}

const describe = describeIn('figures')
