import { ChangeDistrict, ChangeUnit, CreateUnit, DistrictSettings, ListUnits, UnitList } from '@yigen/domain/organisations/unit.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers, Nothing } from '#http/answers.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { changeDistrict } from './change-district.ts'
import { changeUnit } from './change-unit.ts'
import { createUnit } from './create-unit.ts'
import { getDistrict } from './get-district.ts'
import { listUnits } from './list-units.ts'

const tags = ['organisations']
const UnitCode = z.string().min(2).max(40)

export function organisationRoutes(app: FastifyInstance, context: Context) {
  typed(app).get(
    '/api/units',
    {
      schema: {
        operationId: 'listUnits',
        tags,
        summary: 'The units of the district',
        querystring: ListUnits,
        response: answers(UnitList),
      },
    },
    request => listUnits(context.db, actorOf(request), request.query),
  )
  typed(app).post(
    '/api/units',
    {
      schema: {
        operationId: 'createUnit',
        tags,
        summary: 'A new department, street or village association',
        body: CreateUnit,
        response: answers(z.object({ id: UnitCode }).meta({ id: 'UnitCreated' }), 201),
      },
    },
    (request, reply) => write(context, request, reply, (trx, actor, now) => createUnit(trx, actor, request.body, now), { status: 201 }),
  )
  typed(app).patch(
    '/api/units/:id',
    {
      schema: {
        operationId: 'changeUnit',
        tags,
        summary: 'Rename a unit, name its leader, close it or open it again',
        params: z.object({ id: UnitCode }),
        body: ChangeUnit,
        response: answers(Nothing),
      },
    },
    (request, reply) => write(context, request, reply, (trx, actor, now) => changeUnit(trx, actor, request.params.id, request.body, now)),
  )
  typed(app).get(
    '/api/district',
    { schema: { operationId: 'getDistrict', tags, summary: 'What the district has set for itself', response: answers(DistrictSettings) } },
    request => getDistrict(context.db, actorOf(request)),
  )
  typed(app).patch(
    '/api/district',
    {
      schema: {
        operationId: 'changeDistrict',
        tags,
        summary: 'Name the default minister and leader',
        body: ChangeDistrict,
        response: answers(Nothing),
      },
    },
    (request, reply) => write(context, request, reply, (trx, actor, now) => changeDistrict(trx, actor, request.body, now)),
  )
}
