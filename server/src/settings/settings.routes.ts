import { ChangeDistrictSettings, SettingsInForce, SettingsVersions } from '@yigen/domain/settings/district-settings.ts'
import { Instant } from '@yigen/domain/wire/instant.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { changeDistrictSettings } from './change-district-settings.ts'
import { getDistrictSettings } from './get-district-settings.ts'
import { listDistrictSettings } from './list-district-settings.ts'

const tags = ['settings']
const InForceNow = SettingsInForce.omit({ changedByName: true }).meta({ id: 'SettingsInForceNow' })
const Changed = z.object({ version: z.number().int(), validFrom: Instant }).meta({ id: 'SettingsChanged' })

export function settingsRoutes(app: FastifyInstance, context: Context) {
  typed(app).get(
    '/api/district/settings',
    {
      schema: {
        operationId: 'getDistrictSettings',
        tags,
        summary: 'Working time and the numbers of the rules, as they hold for what begins now',
        response: answers(InForceNow),
      },
    },
    request => getDistrictSettings(context.db, actorOf(request), context.now()),
  )
  typed(app).get(
    '/api/district/settings/versions',
    {
      schema: {
        operationId: 'listDistrictSettings',
        tags,
        summary: 'Every version of them, the newest first: since when, and who made it',
        response: answers(SettingsVersions),
      },
    },
    async request => ({ rows: await listDistrictSettings(context.db, actorOf(request)) }),
  )
  typed(app).put(
    '/api/district/settings',
    {
      schema: {
        operationId: 'changeDistrictSettings',
        tags,
        summary: 'Set working time and the numbers anew; clocks that run keep theirs',
        body: ChangeDistrictSettings,
        response: answers(Changed),
      },
    },
    (request, reply) => write(context, request, reply, (trx, actor, now) => changeDistrictSettings(trx, actor, request.body, now)),
  )
}
