import { type Ladder, standardLadder } from '@yigen/domain/clocks/rung.ts'
import { standardNumbers } from '@yigen/domain/settings/district-numbers.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { publishTable } from '@yigen/testing/publish-table.ts'
import { aFiledRequest, findOne } from '@yigen/testing/requests.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sweepClocks } from '#clocks/sweep-clocks.ts'
import { settingsVersionsOf } from './settings.queries.ts'

let t: TestApp
beforeEach(async () => {
  t = await testApp()
})
afterEach(() => t.close())

const standard = [
  { from: '09:00', to: '12:00' },
  { from: '14:00', to: '18:00' },
]
const early = [
  { from: '08:30', to: '12:00' },
  { from: '14:00', to: '17:30' },
]
const set = { workingTime: standard, numbers: standardNumbers, seen: 0 }
const with_ = (numbers: Partial<typeof standardNumbers>, more: object = {}) => ({
  ...set,
  numbers: { ...standardNumbers, ...numbers },
  ...more,
})
const unplaced = (ladder: Ladder) => ({
  clock: ladder.clock.map(({ position: _, ...rung }) => rung),
  working: ladder.working.map(({ position: _, ...rung }) => rung),
})
/** Waits until the server has heard of it: it holds from a minute on, and here a minute is no time. */
const change = async (body: object, who: string | null = t.cast.systemAdministrator, key?: string) => {
  const answer = await (await t.as(who)).send('PUT', '/api/district/settings', body, key)
  const { version } = answer.body
  if (answer.status === 200)
    await vi.waitFor(async () => expect((await settingsVersionsOf(t.db, haizhu)).at(-1)?.version).toBeGreaterThanOrEqual(version))
  return answer
}
const settlement = (request: Awaited<ReturnType<typeof findOne>>) => request.clocks.find(clock => clock.kind === 'settlement')

describe('changeDistrictSettings', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await change(with_({ pauseDays: 20 }), null)).status).toBe(401)
  })

  it.each([
    ['a number out of its bounds', with_({ pauseDays: 0 }), 'numbers.pauseDays'],
    ['a number that nobody sets', { ...set, numbers: { ...standardNumbers, answerHours: 48 } }, 'numbers.answerHours'],
    ['no working time', { ...set, workingTime: [] }, 'workingTime'],
    ['working time that overlaps', { ...set, workingTime: [...standard, { from: '17:00', to: '19:00' }] }, 'workingTime'],
  ])('refuses %s: 400 and says where', async (_what, body, field) => {
    const answer = await change(body)
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field])
  })

  it('is the system administrator’s: 403 for everyone else (R1.5)', async () => {
    for (const who of [t.cast.securityAdministrator, t.cast.leader, t.cast.minister, t.cast.officer, t.cast.contact])
      expect((await change(with_({ pauseDays: 20 }), who)).status).toBe(403)
  })

  it('refuses to write over what was not seen: 409, and says whose', async () => {
    await change(with_({ pauseDays: 20 }))
    const { body } = await change(with_({ pauseDays: 30 }))
    expect([body.code, body.title]).toEqual(['settingsMoved', '时限规定已由系统员改为第 1 版，请看过再改。'])
  })

  it('holds for clocks that start afterwards; what runs keeps what it started with (R4.13)', async () => {
    const before = await aFiledRequest(t)
    const { status, body } = await change(with_({ unclassifiedDays: 3 }, { workingTime: early }))
    expect([status, body]).toEqual([200, { version: 1, validFrom: '2026-11-25T01:43:00Z' }])
    t.travel({ seconds: 59 })
    expect(settlement(await aFiledRequest(t))?.dueAt).toBe('2026-12-09T10:00:00Z')
    t.travel({ seconds: 1 })
    const after = settlement(await aFiledRequest(t))
    expect([after?.dueAt, after?.why]).toEqual(['2026-11-30T09:30:00Z', expect.stringContaining('11-30 17:30')])
    const kept = settlement(await findOne(t, before.id))
    expect([kept?.dueAt, kept?.why]).toEqual(['2026-12-09T10:00:00Z', expect.not.stringContaining('按当时')])
    expect(await historyOf(t, 'districtSettings.changed')).toMatchObject([
      {
        actor_id: t.cast.systemAdministrator,
        subject_id: '440105',
        public: false,
        data: {
          version: 1,
          what: { zh: '工作时间由 9:00–12:00、14:00–18:00 改为 8:30–12:00、14:00–17:30，未归类诉求的办结时限由 10 改为 3 个工作日' },
        },
      },
    ])
  })

  it('a table that arrives reckons each clock in the working time it started with (R4.13, R9.4)', async () => {
    t.travel({ hours: 24 * 31 })
    const before = await aFiledRequest(t)
    await change({ ...set, workingTime: early })
    t.travel({ minutes: 2 })
    const after = await aFiledRequest(t)
    const off = (date: string) => ({ date, workday: false, name: '元旦', kind: 'holiday' })
    const days = ['2027-01-01', '2027-01-04', '2027-05-03', '2027-10-01'].map(off)
    await publishTable(t, { year: 2027, days })
    const dueAt = await Promise.all([before, after].map(async ({ id }) => settlement(await findOne(t, id))?.dueAt))
    expect(dueAt).toEqual(['2027-01-12T10:00:00Z', '2027-01-12T09:30:00Z'])
  })

  it('the ladder gets rungs and people for clocks to come, and loses none; what was told stays told (R10.3)', async () => {
    const without = { ...standardLadder, clock: standardLadder.clock.slice(1) }
    const refused = await change({ ...set, ladder: unplaced(without) })
    expect([refused.status, refused.body.title]).toEqual([400, '上报阶梯不对：不能去掉规定的一级：到期前 4 小时。'])
    const running = await aFiledRequest(t)
    const more = { ...standardLadder, clock: [{ position: 0, offsetMinutes: -720, tells: ['minister' as const] }, ...standardLadder.clock] }
    expect((await change({ ...set, ladder: unplaced(more) })).status).toBe(200)
    t.travel({ minutes: 2 })
    const later = await aFiledRequest(t)
    const rungs = async (id: string) => (await findOne(t, id)).clocks.find(clock => clock.kind === 'answer')?.rungs.map(rung => rung.at)
    expect([(await rungs(running.id))?.length, (await rungs(later.id))?.length]).toEqual([4, 5])
    t.travel({ hours: 12 })
    await sweepClocks(t.db, t.now())
    const told = await historyOf(t, 'clock.rung')
    expect(told.map(row => [row.request_id, (row.data.rung as { zh: string }).zh])).toEqual([[later.id, '到期前 12 小时']])
    t.travel({ hours: 12 })
    await sweepClocks(t.db, t.now())
    const inOrder = async (id: string) =>
      (await historyOf(t, 'clock.rung')).filter(row => row.request_id === id && row.data.kind).map(row => row.data.position)
    expect([(await inOrder(running.id)).toSorted(), (await inOrder(later.id)).toSorted()]).toEqual([
      [0, 1],
      [0, 1, 2],
    ])
  })

  it('belongs to its district alone', async () => {
    await change(with_({ pauseDays: 20 }))
    t.travel({ minutes: 2 })
    const paused = async (who: string) => (await (await t.as(who)).get('/api/district/settings')).body.numbers.pauseDays
    expect([await paused(t.cast.officer), await paused(t.cast.outsider)]).toEqual([20, 15])
  })

  it('makes no version of nothing; two at one moment are one and a refusal', async () => {
    expect((await change(set)).body.version).toBe(0)
    const answers = await Promise.all([change(with_({ pauseDays: 20 })), change(with_({ pauseDays: 30 }))])
    expect(answers.map(answer => answer.status).toSorted()).toEqual([200, 409])
  })

  it('done twice with the same key is one version', async () => {
    for (let i = 0; i < 2; i++) expect((await change(with_({ pauseDays: 20 }), t.cast.systemAdministrator, 'once')).body.version).toBe(1)
    expect(await historyOf(t, 'districtSettings.changed')).toHaveLength(1)
  })
})
