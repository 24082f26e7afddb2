import { AgendaItemDone, AgendaItemLifted, LiftAgendaItem, MinuteItem, TakeOffAgendaItem } from '@yigen/domain/meetings/agenda.ts'
import {
  AnswerAsking,
  AskLeader,
  ChaseAsking,
  DecisionByItself,
  DecisionRecorded,
  FinishMeetingDecision,
  LeaderAsked,
  MeetingWorkDone,
  RecordDecision,
} from '@yigen/domain/meetings/decision.ts'
import { DifficultyRaised, RaiseDifficulty } from '@yigen/domain/meetings/difficulty.ts'
import { AddAddendum, AddendumAdded, Minutes, MinutesSigned, SignMinutes } from '@yigen/domain/meetings/minutes.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { addAddendum } from './add-addendum.ts'
import { answerAsking } from './answer-asking.ts'
import { askLeader } from './ask-leader.ts'
import { chaseAsking } from './chase-asking.ts'
import { finishMeetingDecision } from './finish-meeting-decision.ts'
import { getMeetingDecision } from './get-meeting-decision.ts'
import { getMinutes } from './get-minutes.ts'
import { liftAgendaItem } from './lift-agenda-item.ts'
import { minuteItem } from './minute-item.ts'
import { raiseDifficulty } from './raise-difficulty.ts'
import { recordDecision } from './record-decision.ts'
import { signMinutes } from './sign-minutes.ts'
import { takeOffAgendaItem } from './take-off-agenda-item.ts'

const params = z.object({ id: Id })
const describe = describeIn('meetings')

/** What comes of a meeting: what is minuted, decided, asked of leaders, and signed. R17.3, R17.4 */
export function decisionRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)

  route.post(
    '/api/difficulties',
    {
      schema: describe('raiseDifficulty', '疑点难点: what is hard stands on the next agenda', {
        body: RaiseDifficulty,
        response: answers(DifficultyRaised, 201),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => raiseDifficulty(trx, actor, request.body, at), { status: 201 }),
  )
  route.get(
    '/api/meeting-decisions/:id',
    {
      schema: describe('getMeetingDecision', 'A decision by itself, for whose it is', { params, response: answers(DecisionByItself) }),
    },
    request => getMeetingDecision(context.db, actorOf(request), request.params.id),
  )
  itemRoutes(app, context)
  workRoutes(app, context)
  minutesRoutes(app, context)
}

function itemRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)

  route.post(
    '/api/agenda-items/:id/taking-off',
    {
      schema: describe('takeOffAgendaItem', 'An item does not come up, with the reason', {
        params,
        body: TakeOffAgendaItem,
        response: answers(AgendaItemDone),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => takeOffAgendaItem(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/agenda-items/:id/minutes',
    {
      schema: describe('minuteItem', 'What was said of an item; left open, it stands on the next agenda', {
        params,
        body: MinuteItem,
        response: answers(AgendaItemDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => minuteItem(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/agenda-items/:id/decisions',
    {
      schema: describe('recordDecision', 'What, who and by when: a task of a unit, or a clock of a person', {
        params,
        body: RecordDecision,
        response: answers(DecisionRecorded, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => recordDecision(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/agenda-items/:id/askings',
    {
      schema: describe('askLeader', '提请: what the meeting wants of a leader, by a day', {
        params,
        body: AskLeader,
        response: answers(LeaderAsked, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => askLeader(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/agenda-items/:id/lifts',
    {
      schema: describe('liftAgendaItem', 'One question of an item goes up a level, and comes back onto the next agenda', {
        params,
        body: LiftAgendaItem,
        response: answers(AgendaItemLifted, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => liftAgendaItem(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
}

function workRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)

  route.post(
    '/api/meeting-decisions/:id/finish',
    {
      schema: describe('finishMeetingDecision', 'What a weekly meeting left to a person is done', {
        params,
        body: FinishMeetingDecision,
        response: answers(MeetingWorkDone),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => finishMeetingDecision(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/askings/:id/answer',
    {
      schema: describe('answerAsking', 'The leader who was asked answers', {
        params,
        body: AnswerAsking,
        response: answers(MeetingWorkDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => answerAsking(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/askings/:id/chase',
    {
      schema: describe('chaseAsking', 'A leader who has not answered is asked again', {
        params,
        body: ChaseAsking,
        response: answers(MeetingWorkDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => chaseAsking(trx, actor, request.params.id, at)),
  )
}

function minutesRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)

  route.get(
    '/api/meetings/:id/minutes',
    {
      schema: describe('getMinutes', 'The minutes as they would be signed, or as they were frozen', { params, response: answers(Minutes) }),
    },
    request => getMinutes(context.db, actorOf(request), request.params.id, context.now()),
  )
  route.post(
    '/api/meetings/:id/signatures',
    {
      schema: describe('signMinutes', 'Chair and recorder sign what they have read; the second signature freezes it', {
        params,
        body: SignMinutes,
        response: answers(MinutesSigned),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => signMinutes(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/meetings/:id/addenda',
    {
      schema: describe('addAddendum', 'What frozen minutes get wrong, said beside them', {
        params,
        body: AddAddendum,
        response: answers(AddendumAdded, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => addAddendum(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
}
