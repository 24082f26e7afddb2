import type { FastifyInstance } from 'fastify'
import type { Context } from '#context.ts'
import { ownStepRoutes } from './own-steps.routes.ts'
import { passingRoutes } from './passing.routes.ts'
import { ruleRoutes } from './rules.routes.ts'

export function secondStepRoutes(app: FastifyInstance, context: Context) {
  passingRoutes(app, context)
  ownStepRoutes(app, context)
  ruleRoutes(app, context)
}
