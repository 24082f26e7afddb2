import { IssueSiteOpinion, ListSiteOpinions, SiteOpinion, SiteOpinionDone, SiteOpinionList } from '@yigen/domain/premises/site-opinion.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { paper, sendPaper } from '#http/send-paper.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { getSiteLetter } from './get-site-letter.ts'
import { getSiteOpinion } from './get-site-opinion.ts'
import { issueSiteOpinion } from './issue-site-opinion.ts'
import { listSiteOpinions } from './list-site-opinions.ts'

const params = z.object({ id: Id })

/** Which premises suit an enterprise, in a letter. R20.4 */
export function siteOpinionRoutes(app: FastifyInstance, context: Context) {
  const { db, now } = context
  const route = typed(app)
  route.post(
    '/api/enterprises/:id/site-opinions',
    {
      schema: describe('issueSiteOpinion', 'Two or three premises side by side, which one is recommended, and why', {
        params,
        body: IssueSiteOpinion,
        response: answers(SiteOpinionDone, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => issueSiteOpinion(trx, actor, request.params.id, request.body, at), {
        status: 201,
      }),
  )
  route.get(
    '/api/site-opinions',
    {
      schema: describe('listSiteOpinions', 'The site-selection opinions one sees, of an enterprise or of a project', {
        querystring: ListSiteOpinions,
        response: answers(SiteOpinionList),
      }),
    },
    request => listSiteOpinions(db, actorOf(request), request.query),
  )
  route.get(
    '/api/site-opinions/:id',
    {
      schema: describe('getSiteOpinion', 'The letter, with the premises as they stood that day', {
        params,
        response: answers(SiteOpinion),
      }),
    },
    request => getSiteOpinion(db, actorOf(request), request.params.id),
  )
  route.get(
    '/api/site-opinions/:id/letter',
    { schema: describe('getSiteLetter', 'The opinion as a letter, a PDF', { params, response: paper }) },
    async (request, reply) => sendPaper(reply, await getSiteLetter(db, actorOf(request), request.params.id, now())),
  )
}

const describe = describeIn('premises')
