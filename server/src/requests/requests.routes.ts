import {
  Call,
  Classification,
  ClassifyRequests,
  Done,
  Filed,
  FileRequest,
  LikelyRequests,
  ListLikelyRequests,
  MergeRequests,
  Message,
  Note,
  PromiseNextAnswer,
  Reopening,
  Replied,
  Reply,
  Settlement,
  UndoReply,
  Withdrawal,
} from '@yigen/domain/requests/request.ts'
import { BulkDone } from '@yigen/domain/wire/bulk.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Context, forLongWork } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { addNote } from './add-note.ts'
import { classifyRequest } from './classify-request.ts'
import { classifyRequests } from './classify-requests.ts'
import { fileRequest } from './file-request.ts'
import { listLikelyRequests } from './list-likely-requests.ts'
import { logCall } from './log-call.ts'
import { mergeRequests } from './merge-requests.ts'
import { promiseNextAnswer } from './promise-next-answer.ts'
import { reopenRequest } from './reopen-request.ts'
import { replyToRequest } from './reply-to-request.ts'
import { requestFileRoutes } from './request-files.routes.ts'
import { sendMessage } from './send-message.ts'
import { settleRequest } from './settle-request.ts'
import { undoReply } from './undo-reply.ts'
import { withdrawRequest } from './withdraw-request.ts'

const params = z.object({ id: Id })
/** Up to two hundred at once. */
const patient = { patienceSeconds: 25 }

export function requestRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)
  const patiently = forLongWork(context)

  route.post(
    '/api/requests',
    {
      schema: describe('fileRequest', 'The enterprise files a request, or its officer enters a call or a visit with its true time', {
        body: FileRequest,
        response: answers(Filed, 201),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => fileRequest(trx, actor, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/requests/:id/replies',
    {
      schema: describe('replyToRequest', 'The officer answers; the 24-hour clock stops', {
        params,
        body: Reply,
        response: answers(Replied),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => replyToRequest(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/requests/:id/replies/:messageId/undoing',
    {
      schema: describe('undoReply', 'Who sent the reply takes it back within its seconds', {
        params: params.extend({ messageId: Id }),
        body: UndoReply,
        response: answers(Done),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => undoReply(trx, actor, request.params.id, request.params.messageId, at)),
  )
  route.post(
    '/api/requests/:id/messages',
    {
      schema: describe('sendMessage', 'The enterprise writes again on an open matter', { params, body: Message, response: answers(Done) }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => sendMessage(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/requests/:id/notes',
    { schema: describe('addNote', 'An internal note; the enterprise never reads it', { params, body: Note, response: answers(Done) }) },
    (request, reply) => write(context, request, reply, (trx, actor, at) => addNote(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/requests/:id/calls',
    {
      schema: describe('logCall', 'A call with its true time; counts as the answer only with `reply`', {
        params,
        body: Call,
        response: answers(Done),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => logCall(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/requests/:id/promises',
    {
      schema: describe('promiseNextAnswer', 'Settlement is late: when the enterprise hears next', {
        params,
        body: PromiseNextAnswer,
        response: answers(Done),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => promiseNextAnswer(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/requests/:id/settlement',
    {
      schema: describe('settleRequest', 'The matter is done, in words the enterprise reads', {
        params,
        body: Settlement,
        response: answers(Done),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => settleRequest(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/requests/:id/withdrawal',
    {
      schema: describe('withdrawRequest', 'The enterprise takes an open request back', {
        params,
        body: Withdrawal,
        response: answers(Done),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => withdrawRequest(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/requests/:id/reopening',
    { schema: describe('reopenRequest', 'A settled matter is taken up again', { params, body: Reopening, response: answers(Done) }) },
    (request, reply) => write(context, request, reply, (trx, actor, at) => reopenRequest(trx, actor, request.params.id, request.body, at)),
  )
  route.put(
    '/api/requests/:id/classification',
    {
      schema: describe('classifyRequest', 'Names the service item; settlement is reckoned anew from receipt', {
        params,
        body: Classification,
        response: answers(Done),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => classifyRequest(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/requests/classifications',
    {
      config: patient,
      schema: describe('classifyRequests', 'The same service item for many requests; each that cannot says why', {
        body: ClassifyRequests,
        response: answers(BulkDone),
      }),
    },
    (request, reply) => write(patiently, request, reply, (trx, actor, at) => classifyRequests(trx, actor, request.body, at)),
  )
  route.post(
    '/api/requests/:id/merge',
    {
      schema: describe('mergeRequests', 'Two requests of one enterprise become one, with the earlier receipt and the earlier due times', {
        params,
        body: MergeRequests,
        response: answers(Done),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => mergeRequests(trx, actor, request.params.id, request.body, at)),
  )
  route.get(
    '/api/requests/likely',
    {
      schema: describe('listLikelyRequests', 'What an enterprise asked within three weeks that may be the same; it blocks nothing', {
        querystring: ListLikelyRequests,
        response: answers(LikelyRequests),
      }),
    },
    request => listLikelyRequests(context.db, actorOf(request), request.query, context.now()),
  )
  requestFileRoutes(app, context)
}

const describe = describeIn('requests')
