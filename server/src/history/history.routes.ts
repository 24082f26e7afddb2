import type { FastifyInstance } from 'fastify'
import type { Context } from '#context.ts'

export function historyRoutes(_app: FastifyInstance, _context: Context) {}
