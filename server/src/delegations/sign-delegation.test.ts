import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { aDraftedDelegation, browserOf, delegationRow, drawn, paper, signingCode, typed } from '@yigen/testing/delegations.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPng } from '#papers/a-png.fixture.ts'

let t: TestApp
const carrier = aCarrier()
const path = (id: string) => `/api/delegations/${id}/signature`
const body = { ...paper, signedAs: typed('王嘉树'), signingCode: '000000' }
beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
})
afterAll(() => t.close())

/** A draft, the principal's browser, and the code that came to their phone; an hour later than the last. */
async function aboutToSign(days = 30) {
  t.travel({ hours: 1 })
  const { id } = await aDraftedDelegation(t, { days })
  const browser = await browserOf(t, t.cast.contact)
  const code = await signingCode(t, browser, id, carrier)
  return { id, code, sign: (more: object, key?: string) => browser.post(path(id), { ...body, ...more }, key) }
}

describe('signDelegation', () => {
  it('refuses in the order: 401, 400, 404, 403, 409', async () => {
    const { id, sign, code } = await aboutToSign()
    await expectNobody(t, id, { path, body: {} })
    for (const more of [{ paper: 'visa' }, { signedAs: { as: 'drawn', png: '<svg/>' } }, { signedAs: { as: 'typed', name: '' } }])
      expect((await sign(more)).status).toBe(400)
    await expectHidden(t, id, { path, body })
    for (const who of [t.cast.officer, t.cast.minister]) expect((await (await t.as(who)).post(path(id), body)).status).toBe(403)
    expect((await sign({ signingCode: code, paperNumber: '110105194912310021' })).body.code).toBe('paperNumberWrong')
    expect((await sign({ signingCode: code, signedAs: typed('别人') })).body.code).toBe('signatureOfOther')
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
    for (const png of [svg, aPng(6, { width: 2000, height: 2000, rows: 1 }), aPng(6, { depth: 16 })]) {
      const notDrawn = { as: 'drawn', png: png.toString('base64') }
      expect((await sign({ signingCode: code, signedAs: notDrawn })).body.code).toBe('signatureNotDrawn')
    }
  })

  it('is in force by the right code; the drawing is kept, and of the number its last four', async () => {
    const { id, sign, code } = await aboutToSign()
    expect((await sign({ signingCode: code, signedAs: drawn }, 'same')).body).toMatchObject({ id, status: 'signed' })
    expect((await sign({ signingCode: code, signedAs: drawn }, 'same')).body).toMatchObject({ id, status: 'signed' })
    expect((await sign({ signingCode: code })).body.code).toBe('delegationStands')
    const [told] = (await (await t.as(t.cast.officer)).get('/api/notices')).body.rows
    expect(told.sentence).toMatch(/^王嘉树签了委托 \d{8}-\d{4}，2026-12-25 24:00 前可用一次。$/)
    const view = (await (await t.as(t.cast.officer)).get(`/api/delegations/${id}`)).body
    expect(view).toMatchObject({ status: 'signed', paper: { kind: 'idCard', lastFour: '002X' }, signed: { as: 'drawn', proof: 'code' } })
    expect(JSON.stringify(view)).not.toContain('11010519491231')
    const { rows } = await t.pool.query('select p.*, encode(p.sealed, $1) as hex from delegation_paper p where delegation_id = $2', [
      'hex',
      id,
    ])
    expect(rows[0]).toMatchObject({ last_four: '002X', key_name: 'folder' })
    expect(rows[0].hex).not.toContain(Buffer.from('11010519491231').toString('hex'))
    expect((await t.pool.query('select sha256 from file where id = $1', [view.signed.fileId])).rows[0]).toEqual({
      sha256: view.signed.sha256,
    })
  })

  it('a code opens for its own browser and its own authorisation alone, for five minutes', async () => {
    const one = await aboutToSign()
    const elsewhere = await browserOf(t, t.cast.contact)
    expect((await elsewhere.post(path(one.id), { ...body, signingCode: one.code })).body.code).toBe('signingCodeSpent')
    const other = await aDraftedDelegation(t)
    t.travel({ minutes: 5 })
    expect((await one.sign({ signingCode: one.code })).body.code).toBe('signingCodeSpent')
    expect((await delegationRow(t, other.id)).status).toBe('drafted')
  })

  it('of fifty wrong ones at once no more than five are looked at, and the right one after them signs nothing', async () => {
    const { id, sign, code } = await aboutToSign()
    const wrong = code === '111111' ? '222222' : '111111'
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => sign({ signingCode: wrong }, `wrong ${i}`)))
    expect(answers.every(({ status }) => status === 409)).toBe(true)
    expect(answers.filter(({ body: said }) => said.code === 'signingCodeWrong').length).toBeLessThan(5)
    expect((await sign({ signingCode: code })).body.code).toBe('signingCodeSpent')
    expect((await delegationRow(t, id)).status).toBe('drafted')
  })

  it('a slip in a number or a name is no try of the code', async () => {
    const { sign, code } = await aboutToSign()
    for (let i = 0; i < 6; i++) {
      expect((await sign({ signingCode: code, paperNumber: '110105194912310021' })).body.code).toBe('paperNumberWrong')
      expect((await sign({ signingCode: '000000', signedAs: typed('别人') })).body.code).toBe('signatureOfOther')
    }
    expect((await sign({ signingCode: code }, 'slipped')).status).toBe(200)
    // the sum that tells a repeated step says nothing of the number
    expect((await sign({ signingCode: code, paperNumber: '110105194912310038' }, 'slipped')).status).toBe(200)
  })

  it('two at once sign it once', async () => {
    const { id, sign, code } = await aboutToSign()
    const answers = await Promise.all(['one', 'other'].map(key => sign({ signingCode: code }, `${id} ${key}`)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('a draft whose last day is over is signed no more', async () => {
    const { sign, code } = await aboutToSign(1)
    t.travel({ hours: 48 })
    expect((await sign({ signingCode: code })).body.title).toBe('这份委托已过期。')
  })
})
