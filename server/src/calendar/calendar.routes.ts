import type { FastifyInstance } from 'fastify'
import type { Context } from '#context.ts'

export function calendarRoutes(_app: FastifyInstance, _context: Context) {}
