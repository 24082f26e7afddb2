import { Day, Instant } from '@yigen/domain/wire/instant.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { jsonWriter } from './json-writer.ts'

const moment = Temporal.Instant.from('2026-11-25T01:42:00Z')
const id = '01930f6a-5b10-7c3e-9d41-6a2f0c8e7b15'
const byZod = (schema: z.ZodType, value: unknown) => JSON.stringify(z.encode(schema, value))

const Row = z.object({
  id: Id,
  title: z.string(),
  at: Instant,
  endedAt: Instant.nullable(),
  status: z.enum(['filed', 'replied']),
  count: z.number().int(),
  share: z.number(),
  open: z.boolean(),
  ok: z.literal(true),
  note: z.string().optional(),
  data: z.record(z.string(), z.unknown()),
  whyNot: z.record(z.enum(['reply', 'settle']), z.string().nullable()),
  some: z.partialRecord(z.enum(['reply', 'settle']), z.string().nullable()),
  tags: z.array(z.string()),
  changed: z.unknown().optional(),
})
const row = {
  ...{
    id,
    title: '他说：“\n\u2028好\\的”\ud83c',
    at: moment,
    endedAt: null,
    status: 'filed',
    count: 3,
    share: 0.25,
    open: false,
    ok: true,
  },
  ...{
    data: { words: '二次消防', at: [1, { b: null }] },
    whyNot: { reply: null, settle: '还有任务。' },
    some: { settle: null },
    tags: ['甲', '乙'],
  },
}

describe('an answer is written as zod and JSON write it', () => {
  it('of every kind our answers have', () => {
    expect(jsonWriter(Row)(row)).toBe(byZod(Row, row))
    expect(jsonWriter(Row)({ ...row, note: '', changed: { a: 1 } })).toBe(byZod(Row, { ...row, note: '', changed: { a: 1 } }))
    const List = z.object({ rows: z.array(Row), next: z.string().nullable() })
    for (const list of [
      { rows: [], next: null },
      { rows: [row, row], next: 'x' },
    ])
      expect(jsonWriter(List)(list)).toBe(byZod(List, list))
    for (const some of [{}, { reply: '还有任务。', settle: null }])
      expect(jsonWriter(Row)({ ...row, some })).toBe(byZod(Row, { ...row, some }))
  })

  it('without what the schema does not name', () => {
    expect(jsonWriter(Row)({ ...row, passwordHash: 'secret' })).toBe(byZod(Row, row))
  })

  it('of kinds it leaves to zod, within and around', () => {
    const Odd = z.object({
      day: Day,
      either: z.union([z.literal('me'), Id]),
      short: z.string().max(3),
      some: z.number().min(1),
      any: z.any(),
      strict: z.strictObject({ a: z.string() }),
    })
    const odd = { day: Temporal.PlainDate.from('2026-11-25'), either: id, short: '短', some: 2, any: [null], strict: { a: '' } }
    expect(jsonWriter(Odd)(odd)).toBe(byZod(Odd, odd))
    expect(jsonWriter(z.array(z.string()).max(1))(['a'])).toBe('["a"]')
  })

  it('of numbers within their bounds, and of none beyond', () => {
    const Amount = z.number().int().min(1).max(400)
    const Share = z.number().gt(0).lt(1)
    for (const [schema, numbers] of [
      [Amount, [1, 400, 0, 401, 2.5]],
      [Share, [0.5, 0, 1, Number.NaN]],
      [z.number().multipleOf(5), [10, 11]],
    ] as const)
      for (const number of numbers) {
        const { success, data } = z.safeEncode(schema, number)
        expect(jsonWriter(schema)(number), `${number}`).toBe(success ? String(data) : undefined)
      }
  })

  it('of shapes that a field tells apart the one it names, and nothing that is not in that one', () => {
    const View = z.discriminatedUnion('reader', [
      z.object({ reader: z.literal('office'), id: z.string() }),
      z.object({ reader: z.literal('enterprise'), name: z.string() }),
    ])
    const whole = { id: 'o', name: '陈若溪' }
    expect(jsonWriter(View)({ reader: 'enterprise', ...whole })).toBe('{"reader":"enterprise","name":"陈若溪"}')
    expect(jsonWriter(View)({ reader: 'office', ...whole })).toBe(byZod(View, { reader: 'office', ...whole }))
    for (const wrong of [{ reader: 'nobody', ...whole }, whole, null]) expect(jsonWriter(View)(wrong)).toBeUndefined()
  })

  it('and not at all where it is not what the schema says: then zod tells what is wrong', () => {
    const wrong = {
      ...{
        id: 'no id',
        title: null,
        at: '2026-11-25T01:42:00Z',
        endedAt: undefined,
        status: 'lost',
        count: 1.5,
        share: Number.NaN,
        open: 1,
        ok: false,
      },
      ...{ note: 3, data: [], whyNot: { reply: null }, some: { more: null }, tags: [1] },
    }
    for (const [name, value] of Object.entries(wrong)) {
      expect(z.safeEncode(Row, { ...row, [name]: value } as never).success, name).toBe(false)
      expect(jsonWriter(Row)({ ...row, [name]: value }), name).toBeUndefined()
    }
    expect(jsonWriter(Row)({ ...row, whyNot: { reply: null, settle: null, more: null } })).toBeUndefined()
    for (const value of [null, undefined, 'x', 3]) expect(jsonWriter(Row)(value)).toBeUndefined()
    expect(jsonWriter(z.array(z.string()))({})).toBeUndefined()
  })
})
