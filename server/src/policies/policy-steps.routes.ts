import {
  ChangePolicyDraft,
  DraftPolicy,
  PolicyDone,
  PublishPolicy,
  ReturnPolicy,
  VerifyPolicy,
  WithdrawPolicy,
} from '@yigen/domain/policies/policy.ts'
import { OrdinalInAddress } from '@yigen/domain/wire/int4.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { changePolicyDraft } from './change-policy-draft.ts'
import { draftPolicy } from './draft-policy.ts'
import { publishPolicy } from './publish-policy.ts'
import { returnPolicy } from './return-policy.ts'
import { textLimit } from './text-limit.ts'
import { verifyPolicy } from './verify-policy.ts'
import { withdrawPolicy } from './withdraw-policy.ts'

const params = z.object({ id: Id, number: OrdinalInAddress })
const version = '/api/policies/:id/versions/:number'

/** What editors do with a version of a policy, from its draft to its end. R22.1 */
export function policyStepRoutes(app: FastifyInstance, context: Context) {
  drafting(app, context)
  const route = typed(app)
  route.post(
    `${version}/verification`,
    {
      schema: describe('verifyPolicy', 'Another editor compared the draft with the text of law; its golden cases pass', {
        params,
        body: VerifyPolicy,
        response: answers(PolicyDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => verifyPolicy(trx, actor, request.params, request.body, at)),
  )
  route.post(
    `${version}/return`,
    {
      schema: describe('returnPolicy', 'A draft goes back to its drafter, with words', {
        params,
        body: ReturnPolicy,
        response: answers(PolicyDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => returnPolicy(trx, actor, request.params, request.body, at)),
  )
  route.post(
    `${version}/publication`,
    {
      schema: describe('publishPolicy', 'A verified version is in force from a day on', {
        params,
        body: PublishPolicy,
        response: answers(PolicyDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => publishPolicy(trx, actor, request.params, request.body, at)),
  )
  route.post(
    `${version}/withdrawal`,
    {
      schema: describe('withdrawPolicy', 'A version is no longer in force, with the reason and what takes its place', {
        params,
        body: WithdrawPolicy,
        response: answers(PolicyDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => withdrawPolicy(trx, actor, request.params, request.body, at)),
  )
}

function drafting(app: FastifyInstance, context: Context) {
  const route = typed(app)
  route.post(
    '/api/policies',
    {
      bodyLimit: textLimit,
      schema: describe('draftPolicy', 'A text of law as data: the first version of a policy, or the next one of the policy with its id', {
        body: DraftPolicy,
        response: answers(PolicyDone, 201),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => draftPolicy(trx, actor, request.body, at), { status: 201 }),
  )
  route.put(
    `${version}/text`,
    {
      bodyLimit: textLimit,
      schema: describe('changePolicyDraft', 'The draft in other words, over the text that was seen', {
        params,
        body: ChangePolicyDraft,
        response: answers(PolicyDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => changePolicyDraft(trx, actor, request.params, request.body, at)),
  )
}

const describe = describeIn('policies')
