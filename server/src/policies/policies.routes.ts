import {
  CheckPolicyText,
  ComparePolicyVersions,
  GetPolicy,
  ListPolicies,
  Policy,
  PolicyChecked,
  PolicyComparison,
  PolicyList,
} from '@yigen/domain/policies/policy.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { checkPolicyText } from './check-policy-text.ts'
import { comparePolicyVersions } from './compare-policy-versions.ts'
import { getPolicy } from './get-policy.ts'
import { listPolicies } from './list-policies.ts'
import { textLimit } from './text-limit.ts'

const params = z.object({ id: Id })

/** The library of policies, to read. R22.1 */
export function policyRoutes(app: FastifyInstance, { db, now }: Context) {
  const route = typed(app)
  route.get(
    '/api/policies',
    {
      schema: describe('listPolicies', 'The library of policies: in force, being prepared, to be verified, over', {
        querystring: ListPolicies,
        response: answers(PolicyList),
      }),
    },
    request => listPolicies(db, actorOf(request), request.query, now()),
  )
  route.get(
    '/api/policies/:id',
    {
      schema: describe('getPolicy', 'A policy by one of its versions: text, clauses, golden cases, versions', {
        params,
        querystring: GetPolicy,
        response: answers(Policy),
      }),
    },
    request => getPolicy(db, actorOf(request), request.params.id, request.query.version, now()),
  )
  route.get(
    '/api/policies/:id/comparison',
    {
      schema: describe('comparePolicyVersions', 'What one version says otherwise than another, line by line', {
        params,
        querystring: ComparePolicyVersions,
        response: answers(PolicyComparison),
      }),
    },
    request => comparePolicyVersions(db, actorOf(request), request.params.id, request.query),
  )
  route.post(
    '/api/policies/check',
    {
      bodyLimit: textLimit,
      schema: describe('checkPolicyText', 'What the engine says of a text; nothing is kept', {
        body: CheckPolicyText,
        response: answers(PolicyChecked),
      }),
    },
    request => checkPolicyText(actorOf(request), request.body.yaml),
  )
}

const describe = describeIn('policies')
