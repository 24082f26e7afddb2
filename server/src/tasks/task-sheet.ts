import { ListTasks, type TaskRow } from '@yigen/domain/tasks/task.ts'
import { taskAccess } from '@yigen/domain/tasks/task-access.ts'
import { taskStatusWords } from '@yigen/domain/tasks/task-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import type { z } from 'zod'
import { type ExportColumn, exportable } from '#slice/exportable.ts'
import { listTasks } from './list-tasks.ts'

const columns: readonly ExportColumn<z.output<typeof TaskRow>>[] = [
  { title: { zh: '诉求编号', en: 'Request' }, width: 18, value: row => row.requestNumber },
  { title: { zh: '事项', en: 'Matter' }, width: 40, value: row => row.title },
  { title: { zh: '企业', en: 'Enterprise' }, width: 34, value: row => row.enterpriseName },
  { title: { zh: '承办单位', en: 'Unit' }, width: 18, value: row => row.unitName },
  { title: { zh: '协办单位', en: 'Helped by' }, width: 24, value: row => row.helpers.map(({ unitName }) => unitName).join('、') },
  { title: { zh: '要求', en: 'What is asked' }, width: 44, value: row => row.asked },
  { title: { zh: '状态', en: 'State' }, width: 12, value: (row, language) => say(taskStatusWords[row.status], language) },
  { title: { zh: '交办人', en: 'Handed out by' }, width: 12, value: row => row.handedBy },
  { title: { zh: '交办', en: 'Handed out' }, width: 17, value: row => row.handedAt },
  { title: { zh: '到期', en: 'Due' }, width: 17, value: row => row.clock?.dueAt ?? null },
  { title: { zh: '接办人', en: 'Accepted by' }, width: 12, value: row => row.acceptedBy },
  { title: { zh: '接办', en: 'Accepted' }, width: 17, value: row => row.acceptedAt },
  { title: { zh: '结束', en: 'Ended' }, width: 17, value: row => row.endedAt },
  { title: { zh: '办理结果', en: 'Result' }, width: 44, value: row => row.result },
  { title: { zh: '退回次数', en: 'Returned' }, width: 10, value: row => row.returns },
  { title: { zh: '催办次数', en: 'Urged' }, width: 10, value: row => row.urgings },
]

/** What units were asked for. */
export const taskSheet = exportable({
  title: { zh: '交办清单', en: 'the list of tasks' },
  fileName: { zh: '交办清单', en: 'Tasks' },
  access: taskAccess.listTasks,
  filter: ListTasks.omit({ limit: true, after: true }),
  columns,
  read: listTasks,
})
