import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { Role } from '@yigen/domain/members/role.ts'
import { rolesInWords } from '@yigen/domain/members/role-words.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import writeExcelFile from 'write-excel-file/node'
import { heading, text } from '#exports/sheet-cells.ts'

export type LinkLine = {
  name: string
  unitName: string
  loginName: string
  phone: string | null
  roles: readonly Role[]
  link: string
  expiresAt: Temporal.Instant
}

const words = {
  'zh-CN': { sheet: '一次性链接', headings: ['姓名', '单位', '用户名', '手机', '申请的角色', '一次性链接（只交给本人）', '有效期至'] },
  en: {
    sheet: 'One-time links',
    headings: ['Name', 'Unit', 'User name', 'Phone', 'Roles asked for', 'One-time link (for this person alone)', 'Valid until'],
  },
}
const widths = [14, 24, 18, 16, 24, 72, 14]

/** Who gets which link; it can be had this once, for the server keeps only the traces of links. */
export async function linksWorkbook(lines: readonly LinkLine[], language: Language): Promise<Uint8Array> {
  const { sheet, headings } = words[language]
  const data = lines.map(line => [
    ...[line.name, line.unitName, line.loginName, line.phone].map(word => text(word)),
    text(rolesInWords(line.roles)[language === 'en' ? 'en' : 'zh']),
    text(line.link),
    text(dateIn(line.expiresAt).toString()),
  ])
  const columns = widths.map(width => ({ width }))
  return writeExcelFile([headings.map(heading), ...data], { sheet, columns, stickyRowsCount: 1 }).toBuffer()
}
