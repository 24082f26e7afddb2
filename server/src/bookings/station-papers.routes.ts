import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { describeIn } from '#http/describe.ts'
import { paper, sendPaper } from '#http/send-paper.ts'
import { typed } from '#http/typed.ts'
import { getDeskCard } from './get-desk-card.ts'
import { getDoorSign } from './get-door-sign.ts'

const params = z.object({ id: Id })
const describe = describeIn('bookings')

/** What is put up at a station, with its code. R19.3 */
export function stationPaperRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)
  route.get(
    '/api/station-sessions/:id/desk-card',
    { schema: describe('getDeskCard', 'An A5 for the desk of a session, as a PDF', { params, response: paper }) },
    async (request, reply) => sendPaper(reply, await getDeskCard(context, actorOf(request), request.params.id, context.now())),
  )
  route.get(
    '/api/stations/:id/door-sign',
    { schema: describe('getDoorSign', 'An A4 for the door of a station, as a PDF', { params, response: paper }) },
    async (request, reply) => sendPaper(reply, await getDoorSign(context, actorOf(request), request.params.id, context.now())),
  )
}
