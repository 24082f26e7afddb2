import type { FastifyInstance } from 'fastify'
import type { Context } from '#context.ts'

export function enterpriseRoutes(_app: FastifyInstance, _context: Context) {}
