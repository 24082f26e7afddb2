import { firstYear, lastYear, yearsIssue } from '#wire/instant.ts'
import { type Language, type Sentence, say } from '#wire/language.ts'
import { fieldNames } from './field-names.ts'

/** An issue of zod, or what a validator made of one. */
type Issue = { code: string; path: readonly PropertyKey[]; message?: string; [more: string]: unknown }

const sentences = {
  notAnObject: { zh: '发来的内容要是一个 JSON 对象。', en: 'The body must be a JSON object.' },
  missing: { zh: '请填写“{field}”。', en: 'Please fill in “{field}”.' },
  tooLong: {
    zh: '“{field}”太长，最多 {max} 个字。',
    en: '“{field}” is too long; at most {max, counted(one: character; many: characters)}.',
  },
  tooShort: {
    zh: '“{field}”太短，至少 {min} 个字。',
    en: '“{field}” is too short; at least {min, counted(one: character; many: characters)}.',
  },
  tooBig: { zh: '“{field}”最大 {max}。', en: '“{field}” can be at most {max}.' },
  tooSmall: { zh: '“{field}”最小 {min}。', en: '“{field}” must be at least {min}.' },
  tooFew: { zh: '“{field}”至少 {min} 项。', en: '“{field}” takes at least {min, counted(one: entry; many: entries)}.' },
  tooMany: { zh: '“{field}”最多 {max} 项。', en: '“{field}” takes at most {max, counted(one: entry; many: entries)}.' },
  unknown: { zh: '没有“{field}”这一项。', en: 'There is no field “{field}”.' },
  choice: { zh: '“{field}”只能是：{values}。', en: '“{field}” must be one of: {values}.' },
  moment: {
    zh: '“{field}”要写成带时区的时间，如 2026-11-25T09:42:00+08:00。',
    en: '“{field}” must be a moment with offset such as 2026-11-25T09:42:00+08:00.',
  },
  date: { zh: '“{field}”要写成日期，如 2026-11-25。', en: '“{field}” must be a date such as 2026-11-25.' },
  years: { zh: '“{field}”要在 {first} 年到 {last} 年之间。', en: '“{field}” must lie between {first} and {last}.' },
  id: { zh: '“{field}”不是有效的编号。', en: '“{field}” is not a valid id.' },
  form: { zh: '“{field}”的写法不对。', en: '“{field}” is not written correctly.' },
  type: { zh: '“{field}”的类型不对。', en: '“{field}” has the wrong type.' },
} satisfies Record<string, Sentence>

/** A validation issue as sentences that name the field in the reader's language. One issue may concern several unknown fields. */
export function fieldSentence(issue: Issue, language: Language): { field: string; sentence: string }[] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys as string[]
    return keys.map(key => ({ field: [...path, key].join('.'), sentence: say(sentences.unknown, language, { field: key }) }))
  }
  const field = path.join('.')
  const [sentence, blanks] = sentenceOf(issue)
  return [{ field, sentence: say(sentence, language, { field: fieldName(path, language), ...blanks }) }]
}

/** What a field is called on the screen. */
export function fieldName(path: readonly string[], language: Language): string {
  const last = [...path].reverse().find(part => !/^\d+$/.test(part)) ?? ''
  const known = fieldNames[last]
  return known ? say(known, language) : last
}

function sentenceOf(issue: Issue): [Sentence, Record<string, string | number>] {
  const of = issue as Record<string, unknown>
  switch (issue.code) {
    case 'invalid_type':
      if (issue.path.length === 0) return [sentences.notAnObject, {}]
      return /received undefined/.test(issue.message ?? '') ? [sentences.missing, {}] : [sentences.type, {}]
    case 'too_small':
      if (of.origin === 'string')
        return Number(of.minimum) <= 1 ? [sentences.missing, {}] : [sentences.tooShort, { min: Number(of.minimum) }]
      return [of.origin === 'array' ? sentences.tooFew : sentences.tooSmall, { min: Number(of.minimum) }]
    case 'too_big':
      if (of.origin === 'string') return [sentences.tooLong, { max: Number(of.maximum) }]
      return of.origin === 'array' ? [sentences.tooMany, { max: Number(of.maximum) }] : [sentences.tooBig, { max: Number(of.maximum) }]
    case 'invalid_value':
      return [sentences.choice, { values: ((of.values as unknown[]) ?? []).join('、') }]
    case 'invalid_format':
      if (of.format === 'datetime') return [sentences.moment, {}]
      if (of.format === 'date') return [sentences.date, {}]
      return of.format === 'uuid' ? [sentences.id, {}] : [sentences.form, {}]
    case 'custom':
      return issue.message === yearsIssue ? [sentences.years, { first: firstYear, last: lastYear }] : [sentences.form, {}]
    case 'invalid_union':
      return deepest(of.errors as Issue[][] | undefined)
    default:
      return [sentences.form, {}]
  }
}

/** Of a union's branches the last one says what was wanted (the first is the empty string). */
function deepest(errors: Issue[][] | undefined): [Sentence, Record<string, string | number>] {
  const last = errors?.at(-1)?.[0]
  return last ? sentenceOf(last) : [sentences.form, {}]
}
