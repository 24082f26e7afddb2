import type { AssignmentTable, DeputyTable, LeaveTable } from '#assignments/assignment.table.ts'
import type { CalendarDayTable, CalendarYearTable } from '#calendar/calendar.table.ts'
import type { ClockRungTable, ClockTable } from '#clocks/clock.table.ts'
import type { AppealTable, DeclineTable, WayTriedTable } from '#declines/decline.table.ts'
import type { ContactTable, EnterpriseTable, FactTable, RosterImportTable } from '#enterprises/enterprise.table.ts'
import type { FileTable } from '#files/file.table.ts'
import type { HistoryTable } from '#history/history.table.ts'
import type { IdempotencyKeyTable } from '#http/idempotency.table.ts'
import type { AccountTable, InvitationTable, LoginSessionTable, MemberTable } from '#members/member.table.ts'
import type { NoticeTable } from '#notices/notice.table.ts'
import type { CounterTable, DistrictTable, UnitTable } from '#organisations/unit.table.ts'
import type { RequestMoveTable, RequestPauseTable, RequestReminderTable } from '#pauses/pause.table.ts'
import type { ContactOrderTable, RatingTable } from '#ratings/rating.table.ts'
import type {
  RequestCallTable,
  RequestMessageTable,
  RequestPromiseTable,
  RequestReopeningTable,
  RequestSettlementTable,
  RequestTable,
  RequestWithdrawalTable,
} from '#requests/request.table.ts'
import type { ServiceItemTable } from '#services/service-item.table.ts'
import type { TaskFinishTable, TaskReturnTable, TaskTable, TaskUrgingTable, TaskWaiverTable } from '#tasks/task.table.ts'

/** Every table, collected from its slice. */
export interface DB {
  unit: UnitTable
  district: DistrictTable
  counter: CounterTable
  member: MemberTable
  account: AccountTable
  invitation: InvitationTable
  login_session: LoginSessionTable
  idempotency_key: IdempotencyKeyTable
  history: HistoryTable
  notice: NoticeTable
  enterprise: EnterpriseTable
  fact: FactTable
  contact: ContactTable
  roster_import: RosterImportTable
  assignment: AssignmentTable
  deputy: DeputyTable
  leave: LeaveTable
  service_item: ServiceItemTable
  calendar_year: CalendarYearTable
  calendar_day: CalendarDayTable
  clock: ClockTable
  clock_rung: ClockRungTable
  request: RequestTable
  request_message: RequestMessageTable
  request_call: RequestCallTable
  request_settlement: RequestSettlementTable
  request_withdrawal: RequestWithdrawalTable
  request_reopening: RequestReopeningTable
  request_promise: RequestPromiseTable
  file: FileTable
  request_pause: RequestPauseTable
  request_reminder: RequestReminderTable
  request_move: RequestMoveTable
  task: TaskTable
  task_return: TaskReturnTable
  task_finish: TaskFinishTable
  task_waiver: TaskWaiverTable
  task_urging: TaskUrgingTable
  way_tried: WayTriedTable
  decline: DeclineTable
  appeal: AppealTable
  rating: RatingTable
  contact_order: ContactOrderTable
}
