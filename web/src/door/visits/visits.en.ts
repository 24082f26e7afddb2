import type { Words } from '#shared/words.ts'
import type zhCN from './visits.zh-CN.ts'

const en: Words<typeof zhCN> = {
  title: 'A bureau would like to visit',
  why: 'Another one comes about the same time, so this one comes only if you agree.',
  who: (units: string, name: string) => `${units}, ${name}`,
  yes: 'Agree',
  no: 'Not this time',
  agreed: 'Agreed; the visitors are told',
  refused: 'Declined; the visitors are told',
}
export default en
