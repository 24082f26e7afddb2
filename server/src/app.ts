import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController, type RouteOptions } from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import { codesOffered } from '#codes/codes-offered.ts'
import { addressOf, blockOf } from '#http/address.ts'
import { answerErrors } from '#http/answer-errors.ts'
import { answerSerializer } from '#http/answer-serializer.ts'
import { compressAnswers } from '#http/compress-answers.ts'
import { type Deadlines, keepDeadlines } from '#http/deadlines.ts'
import { guard } from '#http/guard.ts'
import { guardingHeaders } from '#http/guarding-headers.ts'
import { readJsonBodies } from '#http/json-body.ts'
import { logRequests, nameRequest } from '#http/log-requests.ts'
import { describeApi } from '#http/openapi.ts'
import type { Paces } from '#http/paces.ts'
import { serveWeb } from '#http/serve-web.ts'
import { answerClientError, answerFrameworkError } from '#http/transport-errors.ts'
import { reachColumn } from '#sight/reach.queries.ts'
import { slices } from './all-slices.ts'
import type { Context } from './context.ts'
import { healthRoutes } from './health/health.routes.ts'
import { metricsRoutes } from './health/metrics.routes.ts'
import type { Jobs } from './jobs.ts'
import type { Log } from './log.ts'

const bodyLimit = 256 * 1024
export const fileLimit = 20 * 1024 * 1024

type Building = { jobs?: Jobs; log?: Log; deadlines?: Deadlines; paces?: Paces; onRoute?: (route: RouteOptions) => void }

/** Plugins in order, then every slice's routes. */
export async function buildApp(context: Context, { jobs, log, deadlines, paces, onRoute }: Building = {}): Promise<FastifyInstance> {
  const app = Fastify({
    ...(log ? { loggerInstance: log as FastifyBaseLogger } : {}),
    // its own lines hold what was asked for
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: nameRequest,
    bodyLimit,
    forceCloseConnections: 'idle',
    // above the longest deadline of a body (http/deadlines.ts), and soon for a head that never comes
    requestTimeout: 200_000,
    http: { headersTimeout: 15_000, connectionsCheckingInterval: 5_000 },
    trustProxy: context.env.trustedProxies,
    routerOptions: { maxParamLength: 200 },
    clientErrorHandler: answerClientError,
    frameworkErrors: answerFrameworkError as never,
  })
  if (onRoute) app.addHook('onRoute', onRoute)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(answerSerializer)
  answerErrors(app, context)
  logRequests(app)
  keepDeadlines(app, deadlines)
  guardingHeaders(app, context)
  await compressAnswers(app)
  await app.register(rateLimit, { global: false, keyGenerator: request => blockOf(addressOf(request)) })
  app.removeContentTypeParser('text/plain')
  readJsonBodies(app)
  await app.register(multipart, { limits: { fileSize: fileLimit, files: 1, fields: 5, parts: 6 } })
  await guard(app, context, reachColumn, paces)
  await describeApi(app)

  healthRoutes(app, context, jobs)
  metricsRoutes(app, context, jobs)
  for (const routes of slices.flatMap(slice => slice.routes ?? []))
    await app.register(async scope => {
      await routes(scope, context)
    })

  await serveWeb(app, context, codesOffered(context))
  return app
}
