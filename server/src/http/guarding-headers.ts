import type { FastifyInstance } from 'fastify'
import type { Context } from '#context.ts'

const neverNeeded =
  'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()'
/** The desk's pages record what is said on a visit (R20.2), and read codes at the door of an event (R20.3). */
export const neededAtDesk = neverNeeded.replace('microphone=()', 'microphone=(self)').replace('camera=()', 'camera=(self)')

/** No other site frames us, holds our window or reads our answers, and no page of ours asks a phone for what it never needs. */
const guarding = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': neverNeeded,
}

/** Before anything else: what is refused, and a stream that is taken over, have them too. */
export function guardingHeaders(app: FastifyInstance, { env }: Context) {
  const secure = env.publicUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}
  app.addHook('onRequest', async (_request, reply) => void reply.headers({ ...guarding, ...secure }))
}
