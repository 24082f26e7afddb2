import { runOnce } from '@yigen/testing/admin.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { onLeave } from '@yigen/testing/leave.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyLeaveBoundaries } from '#assignments/apply-leave-boundaries.ts'
import { sweepClocks } from './sweep-clocks.ts'

let t: TestApp
let requestId: string
beforeAll(async () => {
  t = await testApp()
  requestId = (await aFiledRequest(t)).id
  const { foreignOfficer } = t.cast
  const named = `holder_rule = 'named', named_id = '${foreignOfficer}', holder_id = '${foreignOfficer}', officer_id = null`
  await runOnce(t.ownerUrl, `update clock set ${named} where request_id = '${requestId}' and kind = 'answer'`)
})
afterAll(() => t.close())

type Clock = { kind: string; holderName: string; rungs: { names: string[] }[] }
const told = async (kind: string) => {
  const { body } = await (await t.as(t.cast.officer)).get(`/api/requests/${requestId}`)
  return (body.clocks as Clock[]).find(clock => clock.kind === kind)?.rungs.map(rung => rung.names)
}

describe('a clock of a matter that lies with somebody named (R3.4)', () => {
  it('says that their own line is told, not the officer’s of the matter', async () => {
    expect(await told('answer')).toEqual([['沈亦舟'], ['沈亦舟', '温书言'], ['许望川'], ['苏明哲']])
    expect((await told('settlement'))?.[0]).toEqual(['陈若溪'])
  })

  it('also while they are on leave: whoever stands in for them', async () => {
    await onLeave(t, t.cast.foreignOfficer)
    await applyLeaveBoundaries(t.db, t.now())
    expect((await told('answer'))?.slice(0, 2)).toEqual([['温书言'], ['温书言', '郑怀远']])
  })

  it('as its rungs then tell', async () => {
    const said = await told('answer')
    t.travel({ hours: 24 * 5 })
    await sweepClocks(t.db, t.now())
    expect((await told('answer'))?.slice(0, 4)).toEqual(said)
  })
})
