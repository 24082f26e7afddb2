import { FileRow } from '@yigen/domain/files/file.ts'
import {
  AcceptTask,
  AskExtension,
  ChangeHelpingUnits,
  ExtensionAsked,
  FinishTask,
  GrantExtension,
  Handed,
  HandOnTask,
  HandToUnit,
  ListTasks,
  NameHandler,
  RefuseExtension,
  ReportInterim,
  ReturnTask,
  SendBackTask,
  TakeBackTask,
  TaskDone,
  TaskList,
  UrgeTask,
  UrgeTasks,
  WaiveTask,
} from '@yigen/domain/tasks/task.ts'
import { TaskView } from '@yigen/domain/tasks/task-view.ts'
import { BulkDone } from '@yigen/domain/wire/bulk.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Context, forLongWork } from '#context.ts'
import { givesFiles } from '#files/gives-files.ts'
import { takesFiles } from '#files/takes-files.ts'
import { actorOf, languageOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { acceptTask } from './accept-task.ts'
import { askExtension } from './ask-extension.ts'
import { attachTaskFile } from './attach-task-file.ts'
import { changeHelpingUnits } from './change-helping-units.ts'
import { finishTask } from './finish-task.ts'
import { getTask } from './get-task.ts'
import { getTaskFile } from './get-task-file.ts'
import { grantExtension } from './grant-extension.ts'
import { handOnTask } from './hand-on-task.ts'
import { handToUnit } from './hand-to-unit.ts'
import { listTasks } from './list-tasks.ts'
import { nameHandler } from './name-handler.ts'
import { refuseExtension } from './refuse-extension.ts'
import { reportInterim } from './report-interim.ts'
import { returnTask } from './return-task.ts'
import { sendBackTask } from './send-back-task.ts'
import { takeBackTask } from './take-back-task.ts'
import { urgeTask } from './urge-task.ts'
import { urgeTasks } from './urge-tasks.ts'
import { waiveTask } from './waive-task.ts'

const params = z.object({ id: Id })
/** Up to two hundred at once. */
const patient = { patienceSeconds: 25 }

export function taskRoutes(app: FastifyInstance, context: Context) {
  const { db, now } = context
  const route = typed(app)
  const patiently = forLongWork(context)

  route.get(
    '/api/tasks',
    {
      schema: describe('listTasks', 'The inbox of a unit, or the tasks of the matters one sees: by due time, keyset pages', {
        querystring: ListTasks,
        response: answers(TaskList),
      }),
    },
    request => listTasks(db, actorOf(request), request.query, now()),
  )
  route.get(
    '/api/tasks/:id',
    {
      schema: describe('getTask', 'A task with the request it belongs to, as its unit may see both', {
        params,
        response: answers(TaskView),
      }),
    },
    request => getTask(db, actorOf(request), request.params.id, languageOf(request), now()),
  )
  route.post(
    '/api/requests/:id/tasks',
    {
      schema: describe('handToUnit', 'Departments and streets are asked to do their parts, each with its own clocks', {
        params,
        body: HandToUnit,
        response: answers(Handed, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => handToUnit(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/tasks/:id/acceptance',
    {
      schema: describe('acceptTask', 'Somebody of the unit takes the task up', { params, body: AcceptTask, response: answers(TaskDone) }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => acceptTask(trx, actor, request.params.id, at)),
  )
  route.post(
    '/api/tasks/:id/return',
    {
      schema: describe('returnTask', 'Not the unit’s own: it goes back with the reason', {
        params,
        body: ReturnTask,
        response: answers(TaskDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => returnTask(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/tasks/:id/handing-on',
    {
      schema: describe('handOnTask', 'A returned task goes to another unit as a new one, linked, with full clocks of its own', {
        params,
        body: HandOnTask,
        response: answers(Handed, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => handOnTask(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/tasks/:id/finish',
    {
      schema: describe('finishTask', 'The unit’s part is done, with its result in words', {
        params,
        body: FinishTask,
        response: answers(TaskDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => finishTask(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/tasks/:id/sending-back',
    {
      schema: describe('sendBackTask', 'A poor result goes back, once; the clock goes on', {
        params,
        body: SendBackTask,
        response: answers(TaskDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => sendBackTask(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/tasks/:id/waiver',
    {
      schema: describe('waiveTask', 'The minister lets a task go, with a reason', { params, body: WaiveTask, response: answers(TaskDone) }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => waiveTask(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/tasks/:id/urging',
    {
      schema: describe('urgeTask', '催办: recorded, and read by the acceptor and the unit’s head', {
        params,
        body: UrgeTask,
        response: answers(TaskDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => urgeTask(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/tasks/urgings',
    {
      config: patient,
      schema: describe('urgeTasks', '催办 of many tasks; each that cannot says why', { body: UrgeTasks, response: answers(BulkDone) }),
    },
    (request, reply) => write(patiently, request, reply, (trx, actor, at) => urgeTasks(trx, actor, request.body, at)),
  )
  route.post(
    '/api/tasks/:id/taking-back',
    {
      schema: describe('takeBackTask', 'Handed out by mistake: taken back before it is accepted', {
        params,
        body: TakeBackTask,
        response: answers(TaskDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => takeBackTask(trx, actor, request.params.id, at)),
  )
  route.post(
    '/api/tasks/:id/extension',
    {
      schema: describe('askExtension', 'The unit asks for more time before the task is due: until a day, with the reason', {
        params,
        body: AskExtension,
        response: answers(ExtensionAsked, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => askExtension(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/tasks/:id/extension/granting',
    {
      schema: describe('grantExtension', 'The task is due then; figures keep by when it was first due', {
        params,
        body: GrantExtension,
        response: answers(TaskDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => grantExtension(trx, actor, request.params.id, at)),
  )
  route.post(
    '/api/tasks/:id/extension/refusal',
    {
      schema: describe('refuseExtension', 'No more time, with the reason', { params, body: RefuseExtension, response: answers(TaskDone) }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => refuseExtension(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/tasks/:id/reports',
    {
      schema: describe('reportInterim', 'Where it stands, before there is a result', {
        params,
        body: ReportInterim,
        response: answers(TaskDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => reportInterim(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/tasks/:id/handler',
    {
      schema: describe('nameHandler', 'The colleague of the unit who does it, and sees it on Today', {
        params,
        body: NameHandler,
        response: answers(TaskDone),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => nameHandler(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/tasks/:id/helping-units',
    {
      schema: describe('changeHelpingUnits', 'Units are asked to help with the task, or no longer; the unit that leads stays', {
        params,
        body: ChangeHelpingUnits,
        response: answers(TaskDone),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => changeHelpingUnits(trx, actor, request.params.id, request.body, at)),
  )
  taskFileRoutes(app, context)
}

function taskFileRoutes(app: FastifyInstance, context: Context) {
  const taken = describe('attachTaskFile', 'A file of the result, at most 20 MB, as multipart/form-data with the one part `file`', {})
  const given = describe('getTaskFile', 'The content of a file of the result, as a download or to be looked at in place', {})
  takesFiles(app, context, '/api/tasks/:id/files', taken, FileRow, attachTaskFile)
  givesFiles(app, context, '/api/tasks/:id/files/:fileId', given, getTaskFile)
}

const describe = describeIn('tasks')
