import { ListResultEntries, ResultEntries } from '@yigen/domain/result-figures/result-entries.ts'
import { AskResults, Results } from '@yigen/domain/result-figures/results.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { getResults } from './get-results.ts'
import { listResultEntries } from './list-result-entries.ts'

const describe = describeIn('results')

/** Results as figures, and what stands behind each. */
export function resultFigureRoutes(app: FastifyInstance, { db, now }: Context) {
  const route = typed(app)
  route.get(
    '/api/results',
    {
      schema: describe('getResults', 'What was brought about in some months, beside the year before, as known today or on a past day', {
        querystring: AskResults,
        response: answers(Results),
      }),
    },
    request => getResults(db, actorOf(request), request.query, now()),
  )
  route.get(
    '/api/results/entries',
    {
      schema: describe('listResultEntries', 'The very claims that a figure counts; what the reader may not see is one row with its sum', {
        querystring: ListResultEntries,
        response: answers(ResultEntries),
      }),
    },
    request => listResultEntries(db, actorOf(request), request.query, now()),
  )
}
