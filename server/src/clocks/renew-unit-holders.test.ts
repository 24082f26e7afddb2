import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { backFromLeave, onLeave } from '@yigen/testing/leave.ts'
import { act, aHandedTask, anAcceptedTask, tax } from '@yigen/testing/tasks.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '#database/in-transaction.ts'
import { renewUnitHolders } from './renew-unit-holders.ts'

let t: TestApp
let second: string
let head: string
beforeEach(async () => {
  t = await testApp()
  second = await makeMember(t.db, t.now(), { name: '罗以宁', unitId: tax, roles: ['clerk'] })
  head = await makeMember(t.db, t.now(), { name: '高承志', unitId: tax, roles: ['head'] })
})
afterEach(() => t.close())

const hold = (memberId: string) => inTransaction(t.db, trx => renewUnitHolders(trx, '440105', [memberId], t.now()))

async function holders(taskId: string) {
  const rows = await t.db.selectFrom('clock').select('holder_id').where('subject_id', '=', taskId).where('stopped_at', 'is', null).execute()
  return [...new Set(rows.map(row => row.holder_id))]
}

describe('who holds a department’s clocks (R7.2)', () => {
  it('of a task nobody accepted: the next clerk who is there, then the head', async () => {
    const { id } = await aHandedTask(t)
    await onLeave(t, t.cast.clerk)
    await hold(t.cast.clerk)
    expect(await holders(id)).toEqual([second])
    await onLeave(t, second)
    await hold(second)
    expect(await holders(id)).toEqual([head])
    await backFromLeave(t, t.cast.clerk)
    await hold(t.cast.clerk)
    expect(await holders(id)).toEqual([t.cast.clerk])
  })

  it('of an accepted one: who accepted it, again when they are back', async () => {
    const { id } = await aHandedTask(t)
    await act(t, second, `/api/tasks/${id}/acceptance`, {})
    await onLeave(t, second)
    await hold(second)
    expect(await holders(id)).toEqual([t.cast.clerk])
    await backFromLeave(t, second)
    await hold(second)
    expect(await holders(id)).toEqual([second])
  })

  it('goes with the leave of the acceptor by itself, and with their account', async () => {
    const { id } = await anAcceptedTask(t)
    const [from, until] = [t.now(), t.now().add({ hours: 48 })].map(String)
    await act(t, t.cast.clerk, `/api/members/${t.cast.clerk}/leaves`, { from, until })
    expect(await holders(id)).toEqual([second])
    await act(t, t.cast.securityAdministrator, `/api/members/${second}/disabling`, {})
    expect(await holders(id)).toEqual([head])
  })

  it('leaves the clocks of other units and of the officer’s line alone', async () => {
    const task = await aHandedTask(t, { unitId: '440105015' })
    const before = await t.db.selectFrom('clock').select(['id', 'holder_id']).orderBy('id').execute()
    await onLeave(t, t.cast.clerk)
    await hold(t.cast.clerk)
    expect(await t.db.selectFrom('clock').select(['id', 'holder_id']).orderBy('id').execute()).toEqual(before)
    expect(await holders(task.id)).toEqual([t.cast.streetHead])
  })
})
