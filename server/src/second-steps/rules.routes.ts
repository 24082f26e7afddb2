import { OfficeRole } from '@yigen/domain/members/role.ts'
import { ListSecondStepHolders, SecondStepHolders, SecondStepRules, SetSecondStepRule } from '@yigen/domain/second-steps/second-step.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers, Nothing } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { listSecondStepHolders } from './list-second-step-holders.ts'
import { listSecondStepRules } from './list-second-step-rules.ts'
import { setSecondStepRule } from './set-second-step-rule.ts'

/** Who must sign in by two steps, and who does. */
export function ruleRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)
  route.get(
    '/api/second-step-rules',
    {
      schema: describe('listSecondStepRules', 'Role by role, whether it must, and of how many how many do', {
        response: answers(SecondStepRules),
      }),
    },
    request => listSecondStepRules(context.db, actorOf(request)),
  )
  route.put(
    '/api/second-step-rules/:role',
    {
      schema: describe('setSecondStepRule', 'Whether who holds the role must sign in by two steps, from now on', {
        params: z.object({ role: OfficeRole }),
        body: SetSecondStepRule,
        response: answers(Nothing),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, now) => setSecondStepRule(trx, actor, request.params.role, request.body, now)),
  )
  route.get(
    '/api/second-step-holders',
    {
      schema: describe('listSecondStepHolders', 'The accounts of the office, and by what each signs in besides the password', {
        querystring: ListSecondStepHolders,
        response: answers(SecondStepHolders),
      }),
    },
    request => listSecondStepHolders(context.db, actorOf(request), request.query),
  )
}

const describe = describeIn('second-steps')
