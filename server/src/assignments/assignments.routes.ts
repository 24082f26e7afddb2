import {
  AppointDeputy,
  AssignEnterprises,
  Assigned,
  AssignmentHistory,
  AssignOfficer,
  ContactOrdered,
  ContactRecorded,
  DeputyAppointed,
  LeaveList,
  LeaveRow,
  OfficersNearby,
  OrderContact,
  RecordFirstContact,
  RecordFirstContacts,
  RecordLeave,
} from '@yigen/domain/assignments/assignment.ts'
import { BulkDone } from '@yigen/domain/wire/bulk.ts'
import { Instant } from '@yigen/domain/wire/instant.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Context, forLongWork } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers, Nothing } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { appointDeputy } from './appoint-deputy.ts'
import { assignEnterprises } from './assign-enterprises.ts'
import { assignOfficer } from './assign-officer.ts'
import { cancelLeave } from './cancel-leave.ts'
import { getAssignmentHistory } from './get-assignment-history.ts'
import { listLeaves } from './list-leaves.ts'
import { listOfficersNearby } from './list-officers-nearby.ts'
import { orderContact } from './order-contact.ts'
import { recordFirstContact } from './record-first-contact.ts'
import { recordFirstContacts } from './record-first-contacts.ts'
import { recordLeave } from './record-leave.ts'

const params = z.object({ id: Id })
/** Up to two hundred at once. */
const patient = { patienceSeconds: 25 }
const leaveParams = z.object({ id: Id, leaveId: Id })

export function assignmentRoutes(app: FastifyInstance, context: Context) {
  const { db } = context
  const route = typed(app)
  const patiently = forLongWork(context)

  route.post(
    '/api/enterprises/:id/assignment',
    {
      schema: describe('assignOfficer', 'The enterprise gets its one officer; a first contact is due within 24 hours', {
        params,
        body: AssignOfficer,
        response: answers(Assigned, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => assignOfficer(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.get(
    '/api/assignments/nearby',
    {
      schema: describe('listOfficersNearby', 'Who follows others on the street and in the building of an enterprise', {
        querystring: z.object({ enterpriseId: Id }),
        response: answers(OfficersNearby),
      }),
    },
    request => listOfficersNearby(db, actorOf(request), request.query),
  )
  route.post(
    '/api/assignments',
    {
      config: patient,
      schema: describe('assignEnterprises', 'The same officer for many enterprises; each that cannot says why', {
        body: AssignEnterprises,
        response: answers(BulkDone),
      }),
    },
    (request, reply) => write(patiently, request, reply, (trx, actor, at) => assignEnterprises(trx, actor, request.body, at)),
  )
  route.post(
    '/api/enterprises/:id/orders',
    {
      schema: describe(
        'orderContact',
        'A minister gives an officer of the team something to take up; a first contact is due within 24 hours',
        {
          params,
          body: OrderContact,
          response: answers(ContactOrdered, 201),
        },
      ),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => orderContact(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/enterprises/:id/first-contact',
    {
      schema: describe('recordFirstContact', 'The officer reached the enterprise for the first time; its clock stops', {
        params,
        body: RecordFirstContact,
        response: answers(ContactRecorded),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => recordFirstContact(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/first-contacts',
    {
      config: patient,
      schema: describe(
        'recordFirstContacts',
        'The officer reached several enterprises for the first time, told in the same words; those that cannot be recorded say why',
        { body: RecordFirstContacts, response: answers(BulkDone) },
      ),
    },
    (request, reply) => write(patiently, request, reply, (trx, actor, at) => recordFirstContacts(trx, actor, request.body, at)),
  )
  route.get(
    '/api/enterprises/:id/assignments',
    {
      schema: describe('getAssignmentHistory', 'Every officer it has had; with `on`, who was responsible then and who covered', {
        params,
        querystring: z.object({ on: Instant.optional() }),
        response: answers(AssignmentHistory),
      }),
    },
    request => getAssignmentHistory(db, actorOf(request), request.params.id, request.query.on ?? null),
  )
  route.post(
    '/api/members/:id/deputies',
    {
      schema: describe('appointDeputy', 'The standing deputy of an officer, or of one enterprise; the one before ends', {
        params,
        body: AppointDeputy,
        response: answers(DeputyAppointed, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => appointDeputy(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.get(
    '/api/members/:id/leaves',
    { schema: describe('listLeaves', 'The leaves of a member, the latest first', { params, response: answers(LeaveList) }) },
    request => listLeaves(db, actorOf(request), request.params.id),
  )
  route.post(
    '/api/members/:id/leaves',
    {
      schema: describe('recordLeave', 'A member is away from–to; the deputy covers meanwhile', {
        params,
        body: RecordLeave,
        response: answers(LeaveRow, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => recordLeave(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.delete(
    '/api/members/:id/leaves/:leaveId',
    {
      schema: describe('cancelLeave', 'Back early: a leave under way ends now, one to come never begins', {
        params: leaveParams,
        response: answers(Nothing),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => cancelLeave(trx, actor, request.params.id, request.params.leaveId, at)),
  )
}

const describe = describeIn('assignments')
