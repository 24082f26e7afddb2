import { ListMembers, type MemberRow } from '@yigen/domain/members/member.ts'
import { memberAccess } from '@yigen/domain/members/member-access.ts'
import { memberStateWords } from '@yigen/domain/members/member-state.ts'
import { roleWords } from '@yigen/domain/members/role-words.ts'
import { say } from '@yigen/domain/wire/language.ts'
import type { z } from 'zod'
import { type ExportColumn, exportable } from '#slice/exportable.ts'
import { listMembers } from './list-members.ts'

const columns: readonly ExportColumn<z.output<typeof MemberRow>>[] = [
  { title: { zh: '姓名', en: 'Name' }, width: 14, value: row => row.name },
  { title: { zh: '职务', en: 'Title' }, width: 20, value: row => row.title },
  { title: { zh: '单位', en: 'Unit' }, width: 22, value: row => row.unitName },
  { title: { zh: '手机', en: 'Phone' }, width: 18, value: row => row.phone },
  { title: { zh: '用户名', en: 'User name' }, width: 18, value: row => row.loginName },
  {
    title: { zh: '角色', en: 'Roles' },
    width: 26,
    value: (row, language) => row.roles.map(role => say(roleWords[role], language)).join(language === 'en' ? ', ' : '、'),
  },
  { title: { zh: '项目部长', en: 'Minister' }, width: 14, value: row => row.ministerName },
  { title: { zh: 'B 角', en: 'Deputy' }, width: 14, value: row => row.deputyName },
  { title: { zh: '状态', en: 'State' }, width: 10, value: (row, language) => say(memberStateWords[row.state], language) },
  { title: { zh: '最近登录', en: 'Last seen' }, width: 17, value: row => row.lastSeenAt },
]

/** Those of the office as the list shows them to who reads it. R1.5 */
export const memberSheet = exportable({
  title: { zh: '人员名单', en: 'the list of people' },
  fileName: { zh: '人员名单', en: 'People' },
  access: memberAccess.listMembers,
  filter: ListMembers.omit({ limit: true, after: true }),
  columns,
  read: listMembers,
})
