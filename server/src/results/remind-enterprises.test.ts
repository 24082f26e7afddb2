import { toldTo } from '@yigen/testing/accounts.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aVerifiedResult, correct, resultRow } from '@yigen/testing/results.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { remindEnterprises } from './remind-enterprises.ts'

let t: TestApp
const week = { hours: 24 * 7 }
const asked = async () => (await toldTo(t, t.cast.contact)).filter(sentence => sentence.includes('是否属实')).length

beforeEach(async () => {
  t = await testApp()
})
afterEach(() => t.close())

describe('the enterprise is asked to confirm (R16.2)', () => {
  it('at once and weekly, four times in all', async () => {
    await aVerifiedResult(t)
    const times = [await asked()]
    for (let i = 0; i < 5; i++) {
      await remindEnterprises(t.db, t.travel(week))
      times.push(await asked())
    }
    expect(times).toEqual([1, 2, 3, 4, 4, 4])
  })

  it('once after downtime of a month, and a week after that', async () => {
    const { id } = await aVerifiedResult(t)
    const now = t.travel({ hours: 24 * 31 })
    expect(await remindEnterprises(t.db, now)).toBe(1)
    expect(await remindEnterprises(t.db, now)).toBe(0)
    expect([await asked(), (await resultRow(t, id)).remind_at?.toString()]).toEqual([2, now.add(week).toString()])
  })

  it('once by two servers at the same moment', async () => {
    await aVerifiedResult(t)
    const now = t.travel(week)
    const done = await Promise.all([remindEnterprises(t.db, now), remindEnterprises(t.db, now)])
    expect([done[0] + done[1], await asked()]).toEqual([1, 2])
  })

  it('no more once it has answered, or it is corrected', async () => {
    const [confirmed, disputed, corrected] = [await aVerifiedResult(t), await aVerifiedResult(t), await aVerifiedResult(t)]
    await act(t, t.cast.contact, `/api/results/${confirmed.id}/confirmation`, {})
    await act(t, t.cast.contact, `/api/results/${disputed.id}/dispute`, { words: '不对。' })
    await correct(t, corrected)
    expect(await remindEnterprises(t.db, t.travel(week))).toBe(0)
  })

  it('never where nobody of it has an account: it stays unconfirmed', async () => {
    await t.db.updateTable('contact').set({ member_id: null }).where('enterprise_id', '=', t.cast.enterprise).execute()
    const { id } = await aVerifiedResult(t)
    await remindEnterprises(t.db, t.travel(week))
    expect([await asked(), (await resultRow(t, id)).confirmed_at]).toEqual([0, null])
  })
})
