import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aKey, aKeyOf, type Browser, halfOpen } from '@yigen/testing/second-steps.ts'
import { whileHeld } from '@yigen/testing/while-held.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

let t: TestApp
let key: ReturnType<typeof aKey>
beforeAll(async () => {
  t = await testApp()
  key = (await aKeyOf(t, t.cast.officer, 'officer01')).key
})
beforeEach(() => t.travel({ minutes: 20 }))
afterAll(() => t.close())

const asked = async (browser: Browser): Promise<string> => (await browser.post('/api/session/second-step/passkey-challenge')).body.challenge
const show = (browser: Browser, signed: object) => browser.post('/api/session/second-step/passkey', signed)

describe('showPasskey', () => {
  it('is for who gave the password in this browser: 401', async () => {
    expect((await t.withCookie('').post('/api/session/second-step/passkey', key.sign('x'))).body.code).toBe('signInFirst')
  })

  it('refuses what is no base64url, or a field it does not know: 400', async () => {
    const browser = await halfOpen(t, 'officer01')
    for (const more of [{ signature: '**' }, { userHandle: 'x' }])
      expect((await show(browser, { ...key.sign('x'), ...more })).status).toBe(400)
  })

  it('comes in by a signature of the challenge that was asked', async () => {
    const browser = await halfOpen(t, 'officer01')
    const { body } = await browser.post('/api/session/second-step/passkey-challenge')
    expect(body).toMatchObject({ rpId: 'localhost', allowCredentials: [{ id: key.id, type: 'public-key', transports: ['internal'] }] })
    expect([(await show(browser, key.sign(body.challenge))).status, (await browser.get('/api/session')).status]).toEqual([200, 200])
  })

  it('a challenge is signed once, within five minutes, and is void once another is asked for', async () => {
    const one = await halfOpen(t, 'officer01')
    const challenge = await asked(one)
    expect((await show(one, key.sign(challenge))).status).toBe(200)
    expect((await show(await halfOpen(t, 'officer01'), key.sign(challenge))).body.code).toBe('secondStepWrong')

    const late = await halfOpen(t, 'officer01')
    const old = await asked(late)
    t.travel({ minutes: 5 })
    expect((await show(late, key.sign(old))).body.code).toBe('secondStepWrong')

    const twice = await halfOpen(t, 'officer01')
    const [first, second] = [await asked(twice), await asked(twice)]
    expect((await show(twice, key.sign(first))).body.code).toBe('secondStepWrong')
    expect((await show(twice, key.sign(second))).body.code).toBe('secondStepWrong')
  })

  it('of two who show the same signature at once one comes in', async () => {
    const browsers = [await halfOpen(t, 'officer01'), await halfOpen(t, 'officer01')] as const
    const signed = key.sign(await asked(browsers[0]))
    const answers = await Promise.all(browsers.map(browser => show(browser, signed)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401])
  })

  it('another member’s passkey is as good as none, and so is one made elsewhere', async () => {
    const { key: theirs } = await aKeyOf(t, t.cast.deputy, 'deputy01')
    const browser = await halfOpen(t, 'officer01')
    expect((await show(browser, theirs.sign(await asked(browser)))).body.code).toBe('secondStepWrong')
    const posing = { ...theirs.sign(await asked(browser)), credentialId: key.id }
    expect((await show(browser, posing)).body.code).toBe('secondStepWrong')
    const elsewhere = aKey({ host: 'evil.example', origin: 'https://evil.example' })
    expect((await show(browser, { ...elsewhere.sign(await asked(browser)), credentialId: key.id })).body.code).toBe('secondStepWrong')
  })

  it('one that goes while it is shown does not come in', async () => {
    const { key: lost } = await aKeyOf(t, t.cast.leader, 'leader01')
    const browser = await halfOpen(t, 'leader01')
    const signed = lost.sign(await asked(browser))
    const answer = await whileHeld(t, `delete from passkey where member_id = '${t.cast.leader}'`, () => show(browser, signed))
    expect([answer.status, answer.body.code]).toEqual([401, 'secondStepWrong'])
  })

  it('one whose counter goes back may be a copy: it does not come in, the person is told, and it counts as wrong', async () => {
    const before = await halfOpen(t, 'officer01')
    expect((await show(before, key.sign(await asked(before)))).status).toBe(200)
    const browser = await halfOpen(t, 'officer01')
    const refused = await show(browser, key.sign(await asked(browser), 1))
    expect([refused.status, refused.body.code]).toEqual([401, 'secondStepWrong'])
    expect((await historyOf(t, 'secondStep.keyCopied')).at(-1)).toMatchObject({ subject_id: t.cast.officer, data: { name: '办公室电脑' } })
    expect((await show(browser, key.sign(await asked(browser)))).status).toBe(200)
    const [told] = (await browser.get('/api/notices')).body.rows
    expect(told.sentence).toBe('你的通行密钥“办公室电脑”的使用次数倒退，可能被复制，没有放行（来自 127.0.0.1）。请删除它，换一把。')
  })

  it('wrong ones are limited as codes are', async () => {
    const browser = await halfOpen(t, 'officer01')
    for (let i = 0; i < 4; i++) expect((await show(browser, key.sign('guess'))).status).toBe(401)
    expect((await show(browser, key.sign('guess'))).status).toBe(429)
    expect((await show(browser, key.sign(await asked(browser)))).status).toBe(429)
  })
})
