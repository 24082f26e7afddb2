import { isOpen, openStatuses } from '@yigen/domain/requests/request-status.ts'
import { type SqlBool, sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import { relationInMatter } from '#sight/matter-sight.ts'
import type { HostsTasks, TaskHost } from '#slice/task-host.ts'
import { type LockedRequest, lockRequest } from './lock-request.ts'
import { officeOf } from './people-of-request.ts'
import { responsibleColumn } from './responsible.ts'
import { requestStatusSet } from './set-request-status.ts'

/** A matter whose departments do their parts. R7.1 */
export const hostOfTasks = (request: LockedRequest): TaskHost => ({
  subject: { kind: 'request', id: request.id },
  requestId: request.id,
  districtId: request.districtId,
  enterpriseId: request.enterpriseId,
  enterpriseName: request.enterpriseName,
  title: request.title,
  officerId: request.officerId,
  office: officeOf(request),
  relation: request.asker.relation,
  ended: !isOpen(request.status),
  moved: started => requestStatusSet(request, request.status, {}, { started }),
})

/** Every step of a matter goes through its one row, so a task cannot move twice at once, nor its matter end meanwhile. */
export const matterHostsTasks: HostsTasks = {
  take: async (trx, actor, id, now) => hostOfTasks(await lockRequest(trx, actor, id, now, sql<SqlBool>`true`)),
  relation: relationInMatter,
  officer: responsibleColumn,
  ended: sql`not ${oneOf(sql`r.status`, openStatuses)}`,
}
