import {
  CallOffSession,
  ChangeStation,
  CloseStation,
  CreateStation,
  DutySession,
  MoveSession,
  SessionDone,
  Station,
  StationDone,
  Stations,
} from '@yigen/domain/stations/station.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { callOffSession } from './call-off-session.ts'
import { changeStation } from './change-station.ts'
import { closeStation } from './close-station.ts'
import { createStation } from './create-station.ts'
import { getDutySession } from './get-duty-session.ts'
import { getStation } from './get-station.ts'
import { listStations } from './list-stations.ts'
import { moveSession } from './move-session.ts'

const params = z.object({ id: Id })
const describe = describeIn('stations')

/** 驻点: stations and their sessions. R19.1 */
export function stationRoutes(app: FastifyInstance, context: Context) {
  const { db } = context
  const route = typed(app)

  route.get(
    '/api/stations',
    { schema: describe('listStations', 'The stations of the district, with the session that comes next', { response: answers(Stations) }) },
    request => listStations(db, actorOf(request), context.now()),
  )
  route.post(
    '/api/stations',
    {
      schema: describe('createStation', 'A place where officers are once a week', {
        body: CreateStation,
        response: answers(StationDone, 201),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => createStation(trx, actor, request.body, at), { status: 201 }),
  )
  route.get(
    '/api/stations/:id',
    { schema: describe('getStation', 'A station with its sessions, before and to come', { params, response: answers(Station) }) },
    request => getStation(db, actorOf(request), request.params.id, context.now()),
  )
  route.put(
    '/api/stations/:id',
    {
      schema: describe('changeStation', 'Where, when, how, and whose it is; its sessions to come follow', {
        params,
        body: ChangeStation,
        response: answers(StationDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => changeStation(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/stations/:id/closing',
    {
      schema: describe('closeStation', 'A station is given up, its sessions to come are called off', {
        params,
        body: CloseStation,
        response: answers(StationDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => closeStation(trx, actor, request.params.id, request.body, at)),
  )
  sessions(app, context)
}

function sessions(app: FastifyInstance, context: Context) {
  const route = typed(app)

  route.get(
    '/api/station-sessions/:id',
    {
      schema: describe('getDutySession', 'A station on its day: who is there, its slots, the next ones', {
        params,
        response: answers(DutySession),
      }),
    },
    request => getDutySession(context.db, actorOf(request), request.params.id, context.now()),
  )
  route.post(
    '/api/station-sessions/:id/move',
    {
      schema: describe('moveSession', 'The minister holds a session at another time, also one that was called off', {
        params,
        body: MoveSession,
        response: answers(SessionDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => moveSession(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/station-sessions/:id/calling-off',
    {
      schema: describe('callOffSession', 'The minister calls a session off', {
        params,
        body: CallOffSession,
        response: answers(SessionDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => callOffSession(trx, actor, request.params.id, request.body, at)),
  )
}
