import type { Fact } from '#document/fact.ts'
import type { Language } from '#problems/sentences.ts'

type AskWords = {
  year: (year: number) => string
  waiting: (measure: string, articles: string) => string
  hint: (fact: Fact) => string
  rows: string
  row: (at: number) => string
}

const ends = { zh: '不知道按回车，结束输入 q', en: 'empty if you do not know, q to end' }

const forms: Record<Language, Record<Fact['type'], string>> = {
  zh: {
    number: '填数字',
    boolean: '填“是”或“否”',
    code: '填代码或序号',
    codes: '填代码或序号，几个用顿号隔开；没有填“无”',
    date: '填日期，如 2026-06-30',
    text: '填文字或序号',
    records: '',
  },
  en: {
    number: 'a number',
    boolean: 'yes or no',
    code: 'a code or its number',
    codes: 'codes or their numbers with commas between; none if there are none',
    date: 'a day, as 2026-06-30',
    text: 'words or their number',
    records: '',
  },
}

export const askWords: Record<Language, AskWords> = {
  zh: {
    year: year => `${year} 年`,
    waiting: (measure, articles) => `关系到 ${measure}${articles === '' ? '' : ` ${articles}`}`,
    hint: fact => [forms.zh[fact.type], fact.nullable && '没有填“无”', ends.zh].filter(Boolean).join('；'),
    rows: `先填一共几条；${ends.zh}`,
    row: at => `第 ${at} 条`,
  },
  en: {
    year: year => `of ${year}`,
    waiting: (measure, articles) => `for ${measure}${articles === '' ? '' : ` ${articles}`}`,
    hint: fact => [forms.en[fact.type], fact.nullable && 'none if there is none', ends.en].filter(Boolean).join('; '),
    rows: `first how many rows there are; ${ends.en}`,
    row: at => `row ${at}`,
  },
}
