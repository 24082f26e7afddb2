import { randomUUID } from 'node:crypto'
import { requestHistory, requestNotices } from '@yigen/domain/requests/requests.slice.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { written } from '@yigen/testing/order.ts'
import { statementsOf } from '@yigen/testing/statements.ts'
import { sql, type Transaction } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clockwork, happening, record, recordAll } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { inTransaction } from './in-transaction.ts'
import { emptyOutbox, giveAtEnd, withGiven } from './outbox.ts'
import type { DB } from './schema.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const author = clockwork('440105')
const noted = (id: string, i: number) => ({ subject: { kind: 'request' as const, id }, data: { words: '', i } })
const note = (trx: Transaction<DB>, subjectId: string, i = 0) => record(trx, author, requestHistory.noted, noted(subjectId, i), t.now())
const say = (trx: Transaction<DB>, to: string) =>
  tell(trx, '440105', requestNotices.replied, { to: [to], data: { who: '陈若溪', title: '二次消防' } }, t.now())

const notesOf = (subjectId: string, db: { selectFrom: TestApp['db']['selectFrom'] } = t.db) =>
  db.selectFrom('history').select('data').where('subject_id', '=', subjectId).orderBy('at').orderBy('id').execute()

describe('what a transaction leaves behind', () => {
  it('is written by one statement before its commit, whatever it is', async () => {
    const subject = randomUUID()
    const statements = await statementsOf(t.pool, () =>
      inTransaction(t.db, async trx => {
        for (const i of [0, 1, 2]) await note(trx, subject, i)
        await say(trx, t.cast.officer)
        await say(trx, t.cast.deputy)
      }),
    )
    expect(statements).toEqual(['begin', expect.stringMatching(/insert into "history".*insert into "notice".*pg_notify/s), 'commit'])
    expect((await notesOf(subject)).map(row => row.data.i)).toEqual([0, 1, 2])
  })

  it('is nothing where nothing was done', async () => {
    expect(await statementsOf(t.pool, () => inTransaction(t.db, async () => {}))).toEqual(['begin', 'commit'])
  })

  it('has one text, however many rows: PostgreSQL plans it once', async () => {
    const of = async (count: number) => {
      const happenings = Array.from({ length: count }, (_, i) => happening(requestHistory.noted, noted('many', i)))
      return statementsOf(t.pool, () => inTransaction(t.db, trx => recordAll(trx, author, happenings, t.now())))
    }
    expect(await of(7)).toEqual(await of(1))
  })

  it('fails the transaction when it cannot be written: nothing is kept of it', async () => {
    const before = await written(t)
    const failing = inTransaction(t.db, async trx => {
      await note(trx, 'lost')
      await say(trx, 'nobody')
    })
    await expect(failing).rejects.toThrow('invalid input syntax for type uuid')
    expect(await written(t)).toEqual(before)
  })

  it('is written when an act ends that runs in the caller’s transaction: what comes after reads it', async () => {
    const subject = randomUUID()
    await inTransaction(t.db, async trx => {
      await inTransaction(trx, inner => note(inner, subject))
      expect(await notesOf(subject, trx)).toHaveLength(1)
    })
  })

  it('goes with the transaction that is inside: the caller’s own', async () => {
    const [subject, before] = [randomUUID(), await written(t)]
    const failing = inTransaction(t.db, async trx => {
      await inTransaction(trx, inner => note(inner, subject))
      throw new Error('came to nothing')
    })
    await expect(failing).rejects.toThrow('came to nothing')
    expect(await written(t)).toEqual(before)
  })

  it('waits for the end, or for who reads it before', async () => {
    const subject = randomUUID()
    await inTransaction(t.db, async trx => {
      await note(trx, subject)
      expect(await notesOf(subject, trx)).toEqual([])
      await emptyOutbox(trx)
      expect(await notesOf(subject, trx)).toHaveLength(1)
    })
    expect(await notesOf(subject)).toHaveLength(1)
  })

  it('is written as it comes by the thousand, so that a long transaction does not carry it all', async () => {
    const subject = randomUUID()
    const happenings = Array.from({ length: 2500 }, (_, i) => happening(requestHistory.noted, noted(subject, i)))
    await inTransaction(t.db, async trx => {
      await recordAll(trx, author, happenings, t.now())
      expect(await notesOf(subject, trx)).toHaveLength(2000)
    })
    expect((await notesOf(subject)).map(row => row.data.i)).toEqual(happenings.map((_, i) => i))
  })

  it('is written at once in a transaction that has no outbox: nothing can get lost', async () => {
    const subject = randomUUID()
    const begun = await t.db.startTransaction().execute()
    await note(begun, subject)
    await say(begun, t.cast.officer)
    expect(await notesOf(subject, begun)).toHaveLength(1)
    await begun.commit().execute()
    expect(await notesOf(subject)).toHaveLength(1)
  })
})

describe('a word that the last statement gives', () => {
  const counting = {
    writes: {
      counted: sql`insert into counter values ('440105', '2026-01-01', 'test', 7) on conflict (district_id, day, series) do update set last = counter.last + 1 returning last::text as word`,
    },
    word: sql<string>`(select word from counted)`,
  }

  it('is asked for after all that waits, and stands in place of its token from then on', async () => {
    let trx: Transaction<DB> | undefined
    const statements = await statementsOf(t.pool, async () => {
      const text = await inTransaction(t.db, async own => {
        trx = own
        const token = await giveAtEnd(own, counting)
        await note(own, token)
        expect(withGiven(own, `第 ${token} 件`)).toBe(`第 ${token} 件`)
        return `第 ${token} 件`
      })
      expect(withGiven(trx as Transaction<DB>, text)).toBe('第 7 件')
    })
    expect(statements).toEqual([
      'begin',
      expect.stringMatching(/insert into counter.*select.*pg_notify.*from "history".*as word/s),
      'commit',
    ])
  })

  it('is given at once where the rows are asked for before the end, or where nothing waits for it', async () => {
    await inTransaction(t.db, async trx => {
      const token = await giveAtEnd(trx, counting)
      await emptyOutbox(trx)
      expect(withGiven(trx, token)).toBe('8')
    })
    const begun = await t.db.startTransaction().execute()
    expect(await giveAtEnd(begun, counting)).toBe('9')
    await begun.commit().execute()
  })

  it('is not used up by a transaction that comes to nothing', async () => {
    const failing = inTransaction(t.db, async trx => {
      await giveAtEnd(trx, counting)
      await say(trx, 'nobody')
    })
    await expect(failing).rejects.toThrow('invalid input syntax for type uuid')
    await inTransaction(t.db, async trx => {
      const token = await giveAtEnd(trx, counting)
      await emptyOutbox(trx)
      expect(withGiven(trx, token)).toBe('10')
    })
  })
})
