import type { Words } from '#shared/words.ts'
import type zhCN from './results.zh-CN.ts'

const en: Words<typeof zhCN> = {
  title: 'Please confirm',
  why: 'These figures count for the district; please say whether they are right.',
  from: (source: string) => `source: ${source}`,
  right: 'It is right',
  wrong: 'It is wrong',
  what: 'What is wrong, and how much it should be',
  needed: 'Say what is wrong.',
  send: 'Dispute',
  cancel: 'Cancel',
  confirmed: 'Confirmed',
  disputed: 'Sent; your officer will correct it',
  waiting: (words: string) => `disputed: ${words}`,
}
export default en
