import { AnswerFactQuestion, CorrectPolicyFact, PolicyFactList, PolicyFactRecorded } from '@yigen/domain/verdicts/policy-fact.ts'
import { AskNext, Matches, NextQuestion, SupposeFact, Verdict, VerdictOf } from '@yigen/domain/verdicts/verdict.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { answerFactQuestion } from './answer-fact-question.ts'
import { correctPolicyFact } from './correct-policy-fact.ts'
import { getMatches } from './get-matches.ts'
import { getNextQuestion } from './get-next-question.ts'
import { getVerdict } from './get-verdict.ts'
import { listPolicyFacts } from './list-policy-facts.ts'
import { supposeFact } from './suppose-fact.ts'

const params = z.object({ id: Id })
const describe = describeIn('verdicts')

/** Which policies fit an enterprise, clause by clause, and what is known of it for that. R22.2, R22.3 */
export function verdictRoutes(app: FastifyInstance, context: Context) {
  verdicts(app, context)
  facts(app, context)
}

function verdicts(app: FastifyInstance, { db, now }: Context) {
  const route = typed(app)
  route.get(
    '/api/enterprises/:id/matches',
    { schema: describe('getMatches', 'All policies in force for one enterprise', { params, response: answers(Matches) }) },
    request => getMatches(db, actorOf(request), request.params.id, now()),
  )
  route.get(
    '/api/enterprises/:id/verdicts/:policyId',
    {
      schema: describe('getVerdict', 'One policy and one enterprise, clause by clause; `version` names another than the one in force', {
        params: z.object({ id: Id, policyId: Id }),
        querystring: VerdictOf,
        response: answers(Verdict),
      }),
    },
    request => getVerdict(db, actorOf(request), request.params.id, { ...request.query, policyId: request.params.policyId }, now()),
  )
  route.post(
    '/api/enterprises/:id/suppositions',
    {
      schema: describe('supposeFact', 'The same verdict with other values; nothing is written', {
        params,
        body: SupposeFact,
        response: answers(Verdict),
      }),
    },
    request => supposeFact(db, actorOf(request), request.params.id, request.body, now()),
  )
  route.get(
    '/api/enterprises/:id/next-question',
    {
      schema: describe('getNextQuestion', 'The question that decides most for what it costs to ask', {
        params,
        querystring: AskNext,
        response: answers(NextQuestion),
      }),
    },
    request => getNextQuestion(db, actorOf(request), request.params.id, request.query, now()),
  )
}

function facts(app: FastifyInstance, context: Context) {
  const route = typed(app)
  route.get(
    '/api/enterprises/:id/policy-facts',
    {
      schema: describe('listPolicyFacts', 'What is known of an enterprise for policies, and what corrected what', {
        params,
        response: answers(PolicyFactList),
      }),
    },
    request => listPolicyFacts(context.db, actorOf(request), request.params.id, context.now()),
  )
  route.post(
    '/api/enterprises/:id/policy-facts',
    {
      schema: describe('answerFactQuestion', 'A dated fact with its source; refused against a newer one that was not read', {
        params,
        body: AnswerFactQuestion,
        response: answers(PolicyFactRecorded, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => answerFactQuestion(trx, actor, request.params.id, request.body, at), {
        status: 201,
      }),
  )
  route.post(
    '/api/policy-facts/:id/correction',
    {
      schema: describe('correctPolicyFact', 'A new fact names the wrong one; both stay', {
        params,
        body: CorrectPolicyFact,
        response: answers(PolicyFactRecorded, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => correctPolicyFact(trx, actor, request.params.id, request.body, at), {
        status: 201,
      }),
  )
}
