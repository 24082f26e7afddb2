import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Instant } from '#wire/instant.ts'
import { Id, optionalWords, words } from '#wire/text.ts'
import { fieldName, fieldSentence } from './field-sentence.ts'

const Form = z.strictObject({
  words: words(5),
  title: optionalWords(3).optional(),
  seen: Id.optional(),
  dueAt: Instant.optional(),
  from: z.iso.date().optional(),
  minutes: z.number().int().min(1).max(600).optional(),
  source: z.enum(['door', 'call']).optional(),
  roles: z.array(z.string()).min(1).max(2).optional(),
  password: z.string().min(10).optional(),
  reply: z.strictObject({ words: words(5) }).optional(),
})

function sentences(form: object, language: 'zh-CN' | 'en' = 'zh-CN') {
  const { error } = Form.safeParse({ words: '好', ...form })
  return (error?.issues ?? []).flatMap(issue => fieldSentence({ ...issue }, language))
}

describe('a field that cannot be accepted', () => {
  it.each([
    ['not given', { words: undefined }, 'words', '请填写“正文”。'],
    ['blank', { words: ' \n ' }, 'words', '请填写“正文”。'],
    ['too long', { words: '一二三四五六' }, 'words', '“正文”太长，最多 5 个字。'],
    ['too long where it may be empty', { title: '一二三四' }, 'title', '“标题”太长，最多 3 个字。'],
    ['with a control character', { words: 'a\u0000b' }, 'words', '“正文”的写法不对。'],
    ['with half a character', { words: 'a\ud83d' }, 'words', '“正文”的写法不对。'],
    ['of another type', { words: 7 }, 'words', '“正文”的类型不对。'],
    ['an id that is none', { seen: 'last' }, 'seen', '“已读到的消息”不是有效的编号。'],
    ['a moment without offset', { dueAt: '2026-11-25T09:42' }, 'dueAt', '“最晚何时”要写成带时区的时间，如 2026-11-25T09:42:00+08:00。'],
    ['a day that never is', { from: '2026-02-30' }, 'from', '“开始”要写成日期，如 2026-11-25。'],
    ['too big', { minutes: 601 }, 'minutes', '“通话分钟”最大 600。'],
    ['too small', { minutes: 0 }, 'minutes', '“通话分钟”最小 1。'],
    ['not one of the choices', { source: 'fax' }, 'source', '“来源”只能是：door、call。'],
    ['too few', { roles: [] }, 'roles', '“角色”至少 1 项。'],
    ['too many', { roles: ['a', 'b', 'c'] }, 'roles', '“角色”最多 2 项。'],
    ['too short', { password: 'short' }, 'password', '“密码”太短，至少 10 个字。'],
    ['unknown', { status: 'settled' }, 'status', '没有“status”这一项。'],
    ['unknown, deep inside', { reply: { words: '好', by: 'x' } }, 'reply.by', '没有“by”这一项。'],
    ['wrong deep inside', { reply: { words: '' } }, 'reply.words', '请填写“正文”。'],
  ])('%s is named in a sentence', (_what, form, field, sentence) => {
    expect(sentences(form)).toEqual([{ field, sentence }])
  })

  it('is the whole body when that is no object', () => {
    const { error } = Form.safeParse([])
    expect((error?.issues ?? []).flatMap(issue => fieldSentence({ ...issue }, 'zh-CN'))).toEqual([
      { field: '', sentence: '发来的内容要是一个 JSON 对象。' },
    ])
  })

  it('is told in English too', () => {
    expect(sentences({ words: '', minutes: 601 }, 'en')).toEqual([
      { field: 'words', sentence: 'Please fill in “text”.' },
      { field: 'minutes', sentence: '“minutes” can be at most 600.' },
    ])
  })

  it('is told one by one when several are unknown', () => {
    expect(sentences({ a: 1, b: 2 }).map(one => one.field)).toEqual(['a', 'b'])
  })
})

describe('the name of a field', () => {
  it.each([
    [['words'], '正文'],
    [['mends', '3', 'number'], '数值'],
    [['nameless', '0'], 'nameless'],
    [[], ''],
  ])('%j is %s', (path, name) => {
    expect(fieldName(path, 'zh-CN')).toBe(name)
  })
})
