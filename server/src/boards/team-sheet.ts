import { boardAccess } from '@yigen/domain/boards/board-access.ts'
import type { TeamBoard } from '@yigen/domain/boards/team-board.ts'
import { z } from 'zod'
import { type ExportColumn, exportable } from '#slice/exportable.ts'
import { getTeamBoard } from './get-team-board.ts'

type Row = z.output<typeof TeamBoard>['officers'][number]

const columns: readonly ExportColumn<Row>[] = [
  { title: { zh: '首席服务官', en: 'Officer' }, width: 14, value: row => row.name },
  { title: { zh: '单位', en: 'Unit' }, width: 22, value: row => row.unitName },
  { title: { zh: '企业', en: 'Enterprises' }, width: 10, value: row => row.enterprises },
  { title: { zh: '在办', en: 'Open' }, width: 10, value: row => row.open },
  { title: { zh: '已超时', en: 'Overdue' }, width: 10, value: row => row.overdue },
  { title: { zh: '今天到期', en: 'Due today' }, width: 10, value: row => row.dueToday },
  { title: { zh: '近 30 天到期的答复', en: 'Answers due, 30 days' }, width: 18, value: row => row.answers.due },
  { title: { zh: '其中按时', en: 'of them on time' }, width: 14, value: row => row.answers.onTime },
  { title: { zh: '迟的交办', en: 'Tasks late' }, width: 10, value: row => row.tasksLate },
  { title: { zh: '未办的交代', en: 'Orders not done' }, width: 12, value: row => row.orders },
  { title: { zh: '代管', en: 'Covering' }, width: 10, value: row => row.covered },
  { title: { zh: 'B 角', en: 'Deputy' }, width: 14, value: row => row.deputyName },
  { title: { zh: '请假自', en: 'Away from' }, width: 17, value: row => row.leave?.from ?? null },
  { title: { zh: '请假至', en: 'Away until' }, width: 17, value: row => row.leave?.until ?? null },
]

/** Who holds what, as the board shows it. */
export const teamSheet = exportable({
  title: { zh: '团队看板', en: 'the team board' },
  fileName: { zh: '团队看板', en: 'Team' },
  access: boardAccess.getTeamBoard,
  filter: z.strictObject({}),
  columns,
  read: async (db, actor, _, now) => ({ rows: (await getTeamBoard(db, actor, now)).officers, next: null }),
})
