import { AddAgendaItem, AgendaBuilt, AgendaItemDone, BuildAgenda } from '@yigen/domain/meetings/agenda.ts'
import {
  CloseMeeting,
  ListMeetings,
  Meeting,
  MeetingDone,
  Meetings,
  MyWeek,
  NameSubstitute,
  OpenMeeting,
  RecordAttendance,
} from '@yigen/domain/meetings/meeting.ts'
import { ChangeMeetingSeries, MeetingSeriesList, SeriesChanged } from '@yigen/domain/meetings/series.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { addAgendaItem } from './add-agenda-item.ts'
import { buildAgenda } from './build-agenda.ts'
import { changeMeetingSeries } from './change-meeting-series.ts'
import { closeMeeting } from './close-meeting.ts'
import { getMeeting } from './get-meeting.ts'
import { getMyWeek } from './get-my-week.ts'
import { listMeetingSeries } from './list-meeting-series.ts'
import { listMeetings } from './list-meetings.ts'
import { nameSubstitute } from './name-substitute.ts'
import { openMeeting } from './open-meeting.ts'
import { recordAttendance } from './record-attendance.ts'

const params = z.object({ id: Id })
const describe = describeIn('meetings')

/** 周例会: series, meetings, their agendas and who comes. R17.1, R17.2 */
export function meetingRoutes(app: FastifyInstance, context: Context) {
  const { db } = context
  const route = typed(app)

  route.put(
    '/api/meeting-series',
    {
      schema: describe('changeMeetingSeries', 'The weekly meeting of a team or a unit: who chairs, records and comes, and when', {
        body: ChangeMeetingSeries,
        response: answers(SeriesChanged),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => changeMeetingSeries(trx, actor, request.body, at)),
  )
  route.get(
    '/api/meeting-series',
    { schema: describe('listMeetingSeries', 'The weekly meetings one comes to or may change', { response: answers(MeetingSeriesList) }) },
    request => listMeetingSeries(db, actorOf(request), context.now()),
  )
  route.get(
    '/api/meetings',
    { schema: describe('listMeetings', 'Meetings, the latest first', { querystring: ListMeetings, response: answers(Meetings) }) },
    request => listMeetings(db, actorOf(request), request.query),
  )
  route.get(
    '/api/meetings/:id',
    { schema: describe('getMeeting', 'A meeting with its agenda, its people and its decisions', { params, response: answers(Meeting) }) },
    request => getMeeting(db, actorOf(request), request.params.id, context.now()),
  )
  route.get(
    '/api/my-week',
    {
      schema: describe('getMyWeek', 'What an officer brings to the next meeting: facts of what they follow', { response: answers(MyWeek) }),
    },
    request => getMyWeek(db, actorOf(request), context.now()),
  )
  agendas(app, context)
  heldMeetings(app, context)
}

function agendas(app: FastifyInstance, context: Context) {
  const route = typed(app)

  route.post(
    '/api/meetings/:id/agenda',
    {
      schema: describe('buildAgenda', 'The agenda gathers the facts by now; from 08:00 of its day it is frozen', {
        params,
        body: BuildAgenda,
        response: answers(AgendaBuilt),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => buildAgenda(trx, actor, request.params.id, at)),
  )
  route.post(
    '/api/meetings/:id/items',
    {
      schema: describe('addAgendaItem', 'Something that no fact says comes up too', {
        params,
        body: AddAgendaItem,
        response: answers(AgendaItemDone, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => addAgendaItem(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/meetings/:id/substitutes',
    {
      schema: describe('nameSubstitute', 'Who is away names who stands in', {
        params,
        body: NameSubstitute,
        response: answers(MeetingDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => nameSubstitute(trx, actor, request.params.id, request.body, at)),
  )
}

function heldMeetings(app: FastifyInstance, context: Context) {
  const route = typed(app)

  route.post(
    '/api/meetings/:id/opening',
    { schema: describe('openMeeting', 'The meeting begins', { params, body: OpenMeeting, response: answers(MeetingDone) }) },
    (request, reply) => write(context, request, reply, (trx, actor, at) => openMeeting(trx, actor, request.params.id, at)),
  )
  route.post(
    '/api/meetings/:id/attendance',
    {
      schema: describe('recordAttendance', 'Who is there, and who sits in', {
        params,
        body: RecordAttendance,
        response: answers(MeetingDone),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => recordAttendance(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/meetings/:id/closing',
    { schema: describe('closeMeeting', 'The meeting is over', { params, body: CloseMeeting, response: answers(MeetingDone) }) },
    (request, reply) => write(context, request, reply, (trx, actor, at) => closeMeeting(trx, actor, request.params.id, at)),
  )
}
