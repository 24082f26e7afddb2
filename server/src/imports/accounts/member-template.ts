import { type AccountField, accountFields, accountHeading } from '@yigen/domain/imports/account-columns.ts'
import { mostAccounts } from '@yigen/domain/imports/account-sheet.ts'
import type { Language, Sentence } from '@yigen/domain/wire/language.ts'
import { sheetTemplate, type TemplateColumn } from '../sheet-template.ts'

type Column = Omit<TemplateColumn, 'title'>
const both = (word: string): Sentence => ({ zh: word, en: word })

const columns: Record<AccountField, Column> = {
  name: {
    width: 30,
    example: { zh: '示例：陈若溪（填表前删去这一行）', en: 'Example: Chen Ruoxi (delete this row)' },
    how: { zh: '必填。', en: 'Required.' },
  },
  title: { width: 16, example: both('项目专员'), how: { zh: '可以不填。', en: 'May be left empty.' } },
  unit: {
    width: 24,
    example: both('区投资促进中心'),
    how: { zh: '必填：本区单位的全称、简称或代码。', en: 'Required: the name, short name or code of a unit of the district.' },
  },
  phone: { width: 16, example: both('13800000012'), how: { zh: '可以不填。', en: 'May be left empty.' } },
  loginName: {
    width: 18,
    example: both('officer01'),
    how: {
      zh: '登录用，3 至 40 位字母、数字、点、横线；空着就用手机号。',
      en: 'To sign in with: 3 to 40 letters, digits, dots or dashes; empty means the phone number.',
    },
  },
  roles: {
    width: 24,
    example: { zh: '首席服务官、单位负责人', en: 'chief service officer, head of unit' },
    how: {
      zh: '可写几个，用顿号隔开：首席服务官、项目部长、经办人、单位负责人、领导；系统、安全、审计管理员各用一人，不与别的角色同在一人。由安全管理员授予后才有效。',
      en: 'Several, apart by commas: chief service officer, project minister, clerk, head of unit, leader; the three administrators stand alone. They hold once the security administrator grants them.',
    },
  },
  minister: {
    width: 14,
    example: both('郑怀远'),
    how: {
      zh: '首席服务官所属的项目部长，可以是这张表里的人；空着就是本区默认的。',
      en: 'Of a chief service officer; may be somebody of this sheet. Empty means the district’s default minister.',
    },
  },
}

/** An empty sheet of accounts. */
export const memberTemplate = (language: Language): Promise<Uint8Array> =>
  sheetTemplate(
    {
      sheet: { zh: '成员', en: 'Members' },
      columns: accountFields.map(field => ({ title: accountHeading(field, language), ...columns[field] })),
      whole: {
        zh: `一行一个人，一次最多 ${mostAccounts} 人；有一行不对，整张表都不开设。`,
        en: `One person a row, ${mostAccounts} at most; one faulty row keeps the whole sheet out.`,
      },
    },
    language,
  )
