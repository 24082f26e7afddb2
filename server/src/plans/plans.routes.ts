import {
  AdoptPlan,
  ChangeDraft,
  ChaseAuthority,
  ComparePlans,
  DraftForecast,
  DraftPlan,
  ExpectMilestone,
  FinishMilestone,
  ForecastDraft,
  GetPlan,
  MilestoneDone,
  MilestonePage,
  Plan,
  PlanComparison,
  PlanDone,
  ProposePlan,
  ReturnPlan,
  StartMilestone,
} from '@yigen/domain/plans/plan.ts'
import { templateKeys } from '@yigen/domain/plans/plan-template.ts'
import { PlanTemplatePublished, PlanTemplates, PlanTemplateVersions, PublishPlanTemplate } from '@yigen/domain/plans/plan-templates.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { adoptPlan } from './adopt-plan.ts'
import { changeDraft } from './change-draft.ts'
import { chaseAuthority } from './chase-authority.ts'
import { comparePlans } from './compare-plans.ts'
import { draftPlan } from './draft-plan.ts'
import { expectMilestone } from './expect-milestone.ts'
import { finishMilestone } from './finish-milestone.ts'
import { forecastDraft } from './forecast-draft.ts'
import { getMilestone } from './get-milestone.ts'
import { getPlan } from './get-plan.ts'
import { listPlanTemplateVersions } from './list-plan-template-versions.ts'
import { listPlanTemplates } from './list-plan-templates.ts'
import { proposePlan } from './propose-plan.ts'
import { publishPlanTemplate } from './publish-plan-template.ts'
import { returnPlan } from './return-plan.ts'
import { startMilestone } from './start-milestone.ts'

const params = z.object({ id: Id })
const ofTemplate = z.object({ key: z.enum(templateKeys) })
const describe = describeIn('plans')

/** Follow-up plans in versions, their templates and their milestones. R15 */
export function planRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)

  route.get(
    '/api/plan-templates',
    { schema: describe('listPlanTemplates', 'The templates of plans, one for each kind of landing', { response: answers(PlanTemplates) }) },
    request => listPlanTemplates(context.db, actorOf(request)),
  )
  route.get(
    '/api/plan-templates/:key/versions',
    {
      schema: describe('listPlanTemplateVersions', 'Every version of a template', {
        params: ofTemplate,
        response: answers(PlanTemplateVersions),
      }),
    },
    request => listPlanTemplateVersions(context.db, actorOf(request), request.params.key),
  )
  route.post(
    '/api/plan-templates/:key/versions',
    {
      schema: describe('publishPlanTemplate', 'A minister says anew what a kind of landing takes', {
        params: ofTemplate,
        body: PublishPlanTemplate,
        response: answers(PlanTemplatePublished, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => publishPlanTemplate(trx, actor, request.params.key, request.body, at), {
        status: 201,
      }),
  )
  route.get(
    '/api/projects/:id/plan',
    {
      schema: describe('getPlan', 'The plan of a project with its forecast: the version in force, or the one asked for', {
        params,
        querystring: GetPlan,
        response: answers(Plan),
      }),
    },
    request => getPlan(context.db, actorOf(request), request.params.id, request.query, context.now()),
  )
  route.get(
    '/api/projects/:id/plan/comparison',
    {
      schema: describe('comparePlans', 'Two versions of a plan side by side', {
        params,
        querystring: ComparePlans,
        response: answers(PlanComparison),
      }),
    },
    request => comparePlans(context.db, actorOf(request), request.params.id, request.query, context.now()),
  )
  route.post(
    '/api/projects/:id/plans',
    {
      schema: describe('draftPlan', 'A version is begun, from a template or from the one in force', {
        params,
        body: DraftPlan,
        response: answers(PlanDone, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => draftPlan(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.put(
    '/api/plans/:id/draft',
    {
      schema: describe('changeDraft', 'A draft is changed, on the revision it was read at', {
        params,
        body: ChangeDraft,
        response: answers(PlanDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => changeDraft(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/plans/:id/forecast',
    {
      schema: describe('forecastDraft', 'An unsaved change of a draft: what moves', {
        params,
        body: ForecastDraft,
        response: answers(DraftForecast),
      }),
    },
    request => forecastDraft(context.db, actorOf(request), request.params.id, request.body, context.now()),
  )
  route.post(
    '/api/plans/:id/proposal',
    { schema: describe('proposePlan', 'A version is put before the minister', { params, body: ProposePlan, response: answers(PlanDone) }) },
    (request, reply) => write(context, request, reply, (trx, actor, at) => proposePlan(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/plans/:id/adoption',
    { schema: describe('adoptPlan', 'The minister puts a version into force', { params, body: AdoptPlan, response: answers(PlanDone) }) },
    (request, reply) => write(context, request, reply, (trx, actor, at) => adoptPlan(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/plans/:id/return',
    { schema: describe('returnPlan', 'The minister returns a version', { params, body: ReturnPlan, response: answers(PlanDone) }) },
    (request, reply) => write(context, request, reply, (trx, actor, at) => returnPlan(trx, actor, request.params.id, request.body, at)),
  )
}

/** What is done with one milestone of the plan in force. R15.2, R15.4, R15.5 */
export function milestoneRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)

  route.get(
    '/api/milestones/:id',
    {
      schema: describe('getMilestone', 'One milestone, for the office and for its own unit', { params, response: answers(MilestonePage) }),
    },
    request => getMilestone(context.db, actorOf(request), request.params.id, context.now()),
  )
  route.post(
    '/api/milestones/:id/start',
    {
      schema: describe('startMilestone', 'A milestone with a negative lag is started by hand', {
        params,
        body: StartMilestone,
        response: answers(MilestoneDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => startMilestone(trx, actor, request.params.id, at)),
  )
  route.post(
    '/api/milestones/:id/expectation',
    {
      schema: describe('expectMilestone', 'Its owner says when it will be done', {
        params,
        body: ExpectMilestone,
        response: answers(MilestoneDone),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => expectMilestone(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/milestones/:id/finish',
    {
      schema: describe('finishMilestone', 'A milestone that is no unit’s is finished, in words', {
        params,
        body: FinishMilestone,
        response: answers(MilestoneDone),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => finishMilestone(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/milestones/:id/chases',
    {
      schema: describe('chaseAuthority', '催问: an authority outside is chased', {
        params,
        body: ChaseAuthority,
        response: answers(MilestoneDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => chaseAuthority(trx, actor, request.params.id, request.body, at)),
  )
}
