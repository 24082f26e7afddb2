import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type RouteOptions } from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import { answerBrokenAddress, answerErrors } from '#http/answer-errors.ts'
import { answerSerializer } from '#http/answer-serializer.ts'
import { guard } from '#http/guard.ts'
import { describeApi } from '#http/openapi.ts'
import type { Paces } from '#http/paces.ts'
import { serveWeb } from '#http/serve-web.ts'
import { reachColumn } from '#sight/reach.queries.ts'
import { slices } from './all-slices.ts'
import type { Context } from './context.ts'
import { healthRoutes } from './health/health.routes.ts'
import type { Jobs } from './jobs.ts'

const bodyLimit = 256 * 1024
export const fileLimit = 20 * 1024 * 1024

/** Plugins in order, then every slice's routes. */
export async function buildApp(
  context: Context,
  { jobs, logger = false, paces, onRoute }: { jobs?: Jobs; logger?: boolean; paces?: Paces; onRoute?: (route: RouteOptions) => void } = {},
): Promise<FastifyInstance> {
  const app = Fastify({
    logger,
    bodyLimit,
    forceCloseConnections: 'idle',
    trustProxy: context.env.trustedProxies,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: answerBrokenAddress,
  })
  if (onRoute) app.addHook('onRoute', onRoute)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(answerSerializer)
  answerErrors(app)
  await app.register(rateLimit, { global: false })
  app.removeContentTypeParser('text/plain')
  await app.register(multipart, { limits: { fileSize: fileLimit, files: 1, fields: 5, parts: 6 } })
  await guard(app, context, reachColumn, paces)
  await describeApi(app)

  healthRoutes(app, context, jobs)
  for (const routes of slices.flatMap(slice => slice.routes ?? []))
    await app.register(async scope => {
      await routes(scope, context)
    })

  await serveWeb(app, context)
  return app
}
