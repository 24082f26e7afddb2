import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type RouteOptions } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { assignmentRoutes } from '#assignments/assignments.routes.ts'
import { boardRoutes } from '#boards/boards.routes.ts'
import { calendarRoutes } from '#calendar/calendar.routes.ts'
import { declineRoutes } from '#declines/declines.routes.ts'
import { dossierRoutes } from '#dossiers/dossiers.routes.ts'
import { enterpriseRoutes } from '#enterprises/enterprises.routes.ts'
import { fileRoutes } from '#files/files.routes.ts'
import { historyRoutes } from '#history/history.routes.ts'
import { answerErrors } from '#http/answer-errors.ts'
import { guard } from '#http/guard.ts'
import { describeApi } from '#http/openapi.ts'
import { serveWeb } from '#http/serve-web.ts'
import { importRoutes } from '#imports/imports.routes.ts'
import { matterRoutes } from '#matters/matters.routes.ts'
import { memberRoutes } from '#members/members.routes.ts'
import { moveRoutes } from '#moves/moves.routes.ts'
import { noticeRoutes } from '#notices/notices.routes.ts'
import { organisationRoutes } from '#organisations/organisations.routes.ts'
import { paceRoutes } from '#pace/pace.routes.ts'
import { ratingRoutes } from '#ratings/ratings.routes.ts'
import { requestRoutes } from '#requests/requests.routes.ts'
import { serviceRoutes } from '#services/services.routes.ts'
import { taskRoutes } from '#tasks/tasks.routes.ts'
import { doorRoutes } from './assignments/door.routes.ts'
import type { Context } from './context.ts'
import { healthRoutes } from './health/health.routes.ts'
import type { Jobs } from './jobs.ts'
import { pauseRoutes } from './pauses/pauses.routes.ts'
import { clockRoutes } from './today/today.routes.ts'

const bodyLimit = 256 * 1024
export const fileLimit = 20 * 1024 * 1024

/** Plugins in order, then every slice's routes. */
export async function buildApp(
  context: Context,
  { jobs, logger = false, onRoute }: { jobs?: Jobs; logger?: boolean; onRoute?: (route: RouteOptions) => void } = {},
): Promise<FastifyInstance> {
  const app = Fastify({
    logger,
    bodyLimit,
    forceCloseConnections: 'idle',
    trustProxy: context.env.trustedProxies,
    routerOptions: { maxParamLength: 200 },
  })
  if (onRoute) app.addHook('onRoute', onRoute)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  answerErrors(app)
  await app.register(rateLimit, { global: false })
  app.removeContentTypeParser('text/plain')
  await app.register(multipart, { limits: { fileSize: fileLimit, files: 1, fields: 5, parts: 6 } })
  await guard(app, context)
  await describeApi(app)

  healthRoutes(app, context, jobs)
  for (const routes of [
    memberRoutes,
    organisationRoutes,
    enterpriseRoutes,
    dossierRoutes,
    importRoutes,
    assignmentRoutes,
    boardRoutes,
    serviceRoutes,
    calendarRoutes,
    requestRoutes,
    fileRoutes,
    pauseRoutes,
    moveRoutes,
    paceRoutes,
    declineRoutes,
    ratingRoutes,
    taskRoutes,
    matterRoutes,
    doorRoutes,
    clockRoutes,
    noticeRoutes,
    historyRoutes,
  ])
    await app.register(async scope => routes(scope, context))

  await serveWeb(app, context)
  return app
}
