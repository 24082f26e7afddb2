import { memberRefusals } from '#members/members.slice.ts'
import { OfficeRole } from '#members/role.ts'
import { rolesInWords } from '#members/role-words.ts'
import { type Language, type Sentence, say } from '#wire/language.ts'
import { type RosterFaultCode, rosterFaultSentence, rosterFaults } from './roster-faults.ts'

const officeRoles = OfficeRole.options

/** What can be wrong with a row of accounts, beside what can be with any cell. Every one keeps the whole sheet out. */
export const accountFaults = {
  empty: { zh: '没有填{heading}。', en: '{heading} is missing.' },
  exampleLine: { zh: '这是模板里的示例行，请删去。', en: 'This is the example row of the template; delete it.' },
  totalLine: { zh: '这一行是“{word}”，不是人员，请从表里删去。', en: 'This row is “{word}”, nobody; delete it from the sheet.' },
  footerLine: {
    zh: '这一行像表尾或说明，不是人员，请从表里删去。',
    en: 'This row looks like a note around the table, nobody; delete it from the sheet.',
  },
  hiddenLine: {
    zh: '这一行在表里是隐藏的（或被筛掉了）：取消隐藏，或从表里删去。',
    en: 'This row is hidden or filtered away in the sheet: show it, or delete it.',
  },
  loginForm: {
    zh: '用户名是 3 至 40 位字母、数字、点、横线。',
    en: 'A user name has 3 to 40 letters, digits, dots or dashes.',
  },
  loginTaken: { zh: '用户名“{name}”已有人用。', en: 'The user name “{name}” is taken.' },
  loginTwice: { zh: '用户名“{name}”在第 {rows} 行都有。', en: 'The user name “{name}” stands in rows {rows}.' },
  unitUnknown: { zh: '本区没有“{name}”这个单位。', en: 'The district has no unit “{name}”.' },
  unitNearest: { zh: '没有“{name}”，是不是“{nearest}”？', en: 'There is no “{name}”; is it “{nearest}”?' },
  roleUnknown: {
    zh: `没有“{name}”这个角色，可填：${rolesInWords(officeRoles).zh}。`,
    en: `There is no role “{name}”; write one of: ${rolesInWords(officeRoles).en}.`,
  },
  administratorAlone: { zh: memberRefusals.administratorAlone.zh, en: memberRefusals.administratorAlone.en },
  ministerUnknown: {
    zh: '“{name}”不是本区的项目部长，这张表里也没有。',
    en: '“{name}” is no minister of the district, nor one of this sheet.',
  },
  ministerAmbiguous: { zh: '有 {count} 位项目部长叫“{name}”，请先空着。', en: '{count} ministers are called “{name}”; leave it empty.' },
  ministerNotOfficer: { zh: '只有首席服务官写项目部长。', en: 'Only an officer has a minister.' },
  wordsTooLong: { zh: '最多 {max} 个字。', en: 'At most {max, counted(one: character; many: characters)}.' },
} as const satisfies Record<string, Sentence>

export type AccountFaultCode = keyof typeof accountFaults | RosterFaultCode
export type AccountFault = {
  row: number
  letter: string
  heading: string
  code: AccountFaultCode
  blanks: Record<string, string | number>
}

export function accountFaultSentence({ code, blanks, heading }: Omit<AccountFault, 'row' | 'letter'>, language: Language): string {
  if (code in rosterFaults) return rosterFaultSentence({ code: code as RosterFaultCode, blanks }, language)
  return say(accountFaults[code as keyof typeof accountFaults], language, { heading, ...blanks })
}
