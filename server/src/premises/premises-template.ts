import { type PremisesField, premisesColumns, premisesFields } from '@yigen/domain/premises/premises-columns.ts'
import { mostPremisesOfSheet } from '@yigen/domain/premises/premises-sheet.ts'
import { premisesUses, premisesUseWords } from '@yigen/domain/premises/premises-use.ts'
import { type Language, type Sentence, say } from '@yigen/domain/wire/language.ts'
import { sheetTemplate, type TemplateColumn } from '#imports/sheet-template.ts'

const both = (word: string): Sentence => ({ zh: word, en: word })
const required: Sentence = { zh: '必填。', en: 'Required.' }

const columns: Record<PremisesField, Omit<TemplateColumn, 'title'>> = {
  name: {
    width: 34,
    example: { zh: '示例：琶洲新村 3 号楼 6 层（填表前删去这一行）', en: 'Example: Pazhou New Village, building 3 (delete this row)' },
    how: required,
  },
  address: { width: 30, example: both('琶洲新村大街 12 号'), how: required },
  use: {
    width: 10,
    example: { zh: premisesUseWords.office.zh, en: premisesUseWords.office.en },
    how: {
      zh: `必填：${premisesUses.map(use => premisesUseWords[use].zh).join('、')}。`,
      en: `Required: ${premisesUses.map(use => premisesUseWords[use].en).join(', ')}.`,
    },
  },
  area: { width: 12, example: both('820'), how: { zh: '必填：整数平方米。', en: 'Required: whole square metres.' } },
  rent: {
    width: 18,
    example: both('85'),
    how: { zh: '每平方米每月多少元；面议就空着。', en: 'Yuan for a square metre a month; empty means to be agreed.' },
  },
  freeFrom: {
    width: 14,
    example: both('2026-12-15'),
    how: { zh: '哪天起可租；现在就可租就空着。', en: 'From which day; empty means now.' },
  },
  ask: { width: 12, example: both('徐满仓'), how: required },
  phone: { width: 18, example: both('138-0000-0501'), how: required },
  note: {
    width: 40,
    example: { zh: '可分割，配 12 个车位。', en: 'Can be divided.' },
    how: { zh: '层高、荷载、配电、车位等，可以不填。', en: 'May be left empty.' },
  },
  seenOn: {
    width: 14,
    example: both('2026-11-24'),
    how: { zh: '哪天看过；空着就是今天。', en: 'The day on which they were seen; empty means today.' },
  },
}

/** An empty sheet of premises. */
export const premisesTemplate = (language: Language): Promise<Uint8Array> =>
  sheetTemplate(
    {
      sheet: { zh: '场地', en: 'Premises' },
      columns: premisesFields.map(field => ({ title: say(premisesColumns[field], language), ...columns[field] })),
      whole: {
        zh: `一行一处场地，一次最多 ${mostPremisesOfSheet} 处；有一行不对，整张表都不登记。`,
        en: `One place a row, ${mostPremisesOfSheet} at most; one faulty row keeps the whole sheet out.`,
      },
    },
    language,
  )
