import { takesProjectsOut } from '@yigen/domain/landings/landing-access.ts'
import { ListProjects, type ProjectRow } from '@yigen/domain/landings/project-list.ts'
import { landingKindWords } from '@yigen/domain/projects/landing-kind.ts'
import { projectStageWords } from '@yigen/domain/projects/project-stage.ts'
import { projectStatusWords } from '@yigen/domain/projects/project-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import type { z } from 'zod'
import { type ExportColumn, exportable } from '#slice/exportable.ts'
import { listProjects } from './list-projects.ts'

const columns: readonly ExportColumn<z.output<typeof ProjectRow>>[] = [
  { title: { zh: '项目', en: 'Project' }, width: 30, value: row => row.name },
  { title: { zh: '企业', en: 'Enterprise' }, width: 34, value: row => row.enterpriseName },
  { title: { zh: '类型', en: 'Kind' }, width: 16, value: (row, language) => say(landingKindWords[row.kind], language) },
  { title: { zh: '行业', en: 'Industry' }, width: 16, value: row => row.industry },
  { title: { zh: '街道', en: 'Street' }, width: 14, value: row => row.streetName },
  { title: { zh: '重点', en: 'Key' }, width: 8, value: (row, language) => (row.isKey ? say({ zh: '是', en: 'yes' }, language) : null) },
  { title: { zh: '领导', en: 'Leader' }, width: 12, value: row => row.leader?.name ?? null },
  { title: { zh: '首席服务官', en: 'Officer' }, width: 12, value: row => row.officer?.name ?? null },
  { title: { zh: '状态', en: 'State' }, width: 12, value: (row, language) => say(projectStatusWords[row.status], language) },
  { title: { zh: '阶段', en: 'Stage' }, width: 12, value: (row, language) => say(projectStageWords[row.stage], language) },
  { title: { zh: '进入阶段', en: 'At it since' }, width: 17, value: row => row.stageSince },
  { title: { zh: '预计落地', en: 'Forecast' }, width: 17, value: row => row.forecast?.landsAt ?? null },
  {
    title: { zh: '比方案晚（工作日）', en: 'Later than planned (working days)' },
    width: 18,
    value: row => row.forecast?.shiftDays ?? null,
  },
  { title: { zh: '原因', en: 'Why' }, width: 40, value: row => row.forecast?.sentence ?? null },
  { title: { zh: '过下一道门还缺', en: 'Missing for the next gate' }, width: 34, value: row => row.missing.join('、') },
  { title: { zh: '当前责任人', en: 'Whose turn' }, width: 18, value: row => row.turn?.name ?? null },
  { title: { zh: '节点', en: 'Milestone' }, width: 24, value: row => row.turn?.milestone ?? null },
  { title: { zh: '到期', en: 'Due' }, width: 17, value: row => row.turn?.dueAt ?? null },
  { title: { zh: '节点数', en: 'Milestones' }, width: 10, value: row => row.milestones.all },
  { title: { zh: '完成', en: 'Done' }, width: 10, value: row => row.milestones.done },
  { title: { zh: '最近进展', en: 'Latest progress' }, width: 17, value: row => row.lastEventAt },
]

/** The projects as the list shows them. */
export const projectSheet = exportable({
  title: { zh: '项目清单', en: 'the list of projects' },
  fileName: { zh: '项目清单', en: 'Projects' },
  access: takesProjectsOut,
  filter: ListProjects.omit({ limit: true, after: true, counts: true }),
  columns,
  read: async (db, actor, asked, now) => {
    const page = await listProjects(db, actor, { ...asked, counts: false }, now)
    return page.reader === 'office' ? page : { ...page, rows: [] }
  },
})
