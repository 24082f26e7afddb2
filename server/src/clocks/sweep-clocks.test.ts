import { standardWorkingTime } from '@yigen/domain/calendar/working-hours.ts'
import { type Ladder, type Rung, standardLadder } from '@yigen/domain/clocks/rung.ts'
import { standardNumbers } from '@yigen/domain/settings/district-numbers.ts'
import { openDatabase } from '@yigen/server/database/database.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu, makeMember } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { backFromLeave, onLeave } from '@yigen/testing/leave.ts'
import { aFiledRequest, aRepliedRequest, findOne } from '@yigen/testing/requests.ts'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sweepClocks } from './sweep-clocks.ts'

let t: TestApp
const eve = Temporal.Instant.from('2026-02-15T18:00:00+08:00')
const at = (local: string) => Temporal.Instant.from(`${local.replace(' ', 'T')}:00+08:00`)
beforeEach(async () => {
  t = await testApp(eve)
})
afterEach(() => t.close())

type FiredRung = {
  position: number
  dueAt: Temporal.Instant
  firedAt: Temporal.Instant
  told: string[]
  skipped: { role: string; personId: string | null; why: string }[]
}
const rungsOf = async (requestId: string, kind = 'answer') =>
  (
    await sql<FiredRung>`select g.position, g.due_at as "dueAt", g.fired_at as "firedAt", g.told, g.skipped from clock_rung g join clock c on c.id = g.clock_id
      where c.request_id = ${requestId} and c.kind = ${kind} order by g.position`.execute(t.db)
  ).rows
/** As a district that has set it since ever: through the step it holds for clocks to come. */
const setLadder = (ladder: Ladder) =>
  sql`insert into district_settings (district_id, version, working_time, numbers, ladder, valid_from, changed_by, changed_by_name)
    values (${haizhu}, 1, ${JSON.stringify(standardWorkingTime)}::jsonb, ${JSON.stringify(standardNumbers)}::jsonb, ${JSON.stringify(ladder)}::jsonb, '1900-01-01T00:00:00Z', null, '')`.execute(
    t.db,
  )
const who = (id: string | null) => Object.entries(t.cast).find(([, one]) => one === id)?.[0] ?? id
const local = (moment: Temporal.Instant) =>
  moment.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')
const told = (rungs: FiredRung[]) => rungs.map(rung => `${local(rung.dueAt)} ${rung.told.map(who).join('+')}`)
const sweep = (moment: string) => {
  t.travel(at(moment))
  return sweepClocks(t.db, t.now())
}
const notices = async (member: string) =>
  ((await (await t.as(member)).get('/api/notices')).body.rows as { kind: string; level: string; sentence: string }[])
    .filter(row => row.kind === 'rung')
    .map(row => `${row.level} ${row.sentence}`)
/** Every minute of a night, as a server that runs does. */
async function watch(from: string, until: string) {
  for (let now = at(from); Temporal.Instant.compare(now, at(until)) <= 0; now = now.add({ minutes: 10 })) {
    t.travel(now)
    await sweepClocks(t.db, now)
  }
}

describe('the night everyone is away', () => {
  it('the deputy holds the clock, who is next is told rung by rung, and what came too late is on the record for ever', async () => {
    await onLeave(t, t.cast.officer, 10)
    const request = await aFiledRequest(t)
    expect(request.clocks.find(clock => clock.kind === 'answer')?.holderName).toBe('黎景行')
    await watch('2026-02-15 18:00', '2026-02-16 22:50')
    t.travel(at('2026-02-16 23:00'))
    await (await t.as(t.cast.deputy)).post(`/api/requests/${request.id}/replies`, {
      words: '刚赶回来：明天一早我到现场。',
      seen: request.lastMessageId,
    })
    await watch('2026-02-16 23:00', '2026-02-18 09:10')

    const rungs = await rungsOf(request.id)
    expect(told(rungs)).toEqual(['2026-02-16 14:00 deputy', '2026-02-16 18:00 deputy+minister', '2026-02-16 22:00 head'])
    expect(rungs.every(rung => rung.firedAt.equals(rung.dueAt))).toBe(true)
    expect(rungs[0]?.skipped).toMatchObject([{ role: 'officer', why: 'onLeave' }])
    const after = await findOne(t, request.id)
    const answer = after.clocks.find(clock => clock.kind === 'answer')
    expect([answer?.startedAt, answer?.stoppedAt].map(moment => local(Temporal.Instant.from(moment ?? '')))).toEqual([
      '2026-02-15 18:00',
      '2026-02-16 23:00',
    ])
    expect(
      Temporal.Instant.from(answer?.startedAt ?? '')
        .until(answer?.stoppedAt ?? '')
        .total('hours'),
    ).toBe(29)
    expect(answer?.rungs.map(rung => rung.names)).toEqual([['黎景行'], ['黎景行', '郑怀远'], ['何知衡']])
    expect(after.history.filter(row => row.kind === 'clock.rung').map(row => row.sentence)).toEqual([
      '提醒“24 小时答复”：超时 4 小时，已告知何知衡。',
      '提醒“24 小时答复”：到期，已告知黎景行、郑怀远。',
      '提醒“24 小时答复”：到期前 4 小时，已告知黎景行（跳过：首席服务官请假）。',
    ])
    await expect(sql`update clock_rung set fired_at = due_at`.execute(t.db)).rejects.toThrow('permission denied')
  })

  it('tells each in their bell, soon before and over after', async () => {
    const request = await aFiledRequest(t, { title: '二次消防' })
    await watch('2026-02-16 14:00', '2026-02-16 18:00')
    expect(await notices(t.cast.officer)).toEqual([
      'over 广州鹭汀智能装备有限公司“二次消防”：24 小时答复，到期（应在今天 18:00 前）。',
      'soon 广州鹭汀智能装备有限公司“二次消防”：24 小时答复，到期前 4 小时（应在今天 18:00 前）。',
    ])
    expect(await notices(t.cast.minister)).toHaveLength(1)
    expect(await notices(t.cast.contact)).toEqual([])
    expect(request.title).toBe('二次消防')
  })
})

describe('each rung exactly once', () => {
  it('after five days of downtime: all that were due, in order, with when they stood and when they fired', async () => {
    const request = await aFiledRequest(t)
    await sweep('2026-02-20 18:00')
    const rungs = await rungsOf(request.id)
    expect(told(rungs)).toEqual([
      '2026-02-16 14:00 officer',
      '2026-02-16 18:00 officer+minister',
      '2026-02-16 22:00 head',
      '2026-02-17 18:00 leader',
      '2026-02-18 09:00 leader',
      '2026-02-19 09:00 leader',
      '2026-02-20 09:00 leader',
    ])
    expect(new Set(rungs.map(rung => local(rung.firedAt)))).toEqual(new Set(['2026-02-20 18:00']))
    const row = (await findOne(t, request.id)).history.find(one => one.kind === 'clock.rung')
    expect(row).toMatchObject({ at: at('2026-02-20 09:00').toString(), recordedAt: at('2026-02-20 18:00').toString() })
    expect(await sweep('2026-02-20 18:00')).toBe(0)
    expect(await sweep('2026-02-21 08:59')).toBe(0)
    expect(await sweep('2026-02-21 09:00')).toBe(1)
  })

  it('with several servers sweeping at the same moment', async () => {
    const requests = []
    for (let i = 0; i < 15; i++) requests.push(await aFiledRequest(t))
    t.travel(at('2026-02-20 18:00'))
    const servers = Array.from({ length: 4 }, () => openDatabase(t.url, { max: 2 }))
    const fired = await Promise.all(servers.flatMap(server => [sweepClocks(server.db, t.now()), sweepClocks(server.db, t.now())]))
    await Promise.all(servers.map(server => server.close()))
    expect(fired.reduce((sum, one) => sum + one, 0) + (await sweepClocks(t.db, t.now()))).toBe(15 * 7)
    for (const request of requests) expect(await rungsOf(request.id)).toHaveLength(7)
    expect(await notices(t.cast.head)).toHaveLength(15)
  })

  it('more clocks than one batch', async () => {
    const request = await aFiledRequest(t)
    await sql`insert into clock (district_id, id, kind, subject_kind, subject_id, enterprise_id, request_id, officer_id, holder_id, promise_amount, promise_unit,
        started_at, due_at, calendar_version, provisional, next_rung_at)
      select district_id, gen_random_uuid(), kind, subject_kind, gen_random_uuid(), enterprise_id, null, officer_id, holder_id, promise_amount, promise_unit,
        started_at, due_at, calendar_version, provisional, next_rung_at
      from clock, generate_series(1, 600) where request_id = ${request.id} and kind = 'answer'`.execute(t.db)
    expect(await sweep('2026-02-16 14:00')).toBe(601)
    expect(await sweep('2026-02-16 14:00')).toBe(0)
  })

  it('never early: not a second before it stands', async () => {
    await aFiledRequest(t)
    t.travel(at('2026-02-16 14:00').subtract({ seconds: 1 }))
    expect(await sweepClocks(t.db, t.now())).toBe(0)
    expect(await sweep('2026-02-16 14:00')).toBe(1)
  })
})

describe('a clock that cannot climb', () => {
  it('stays behind alone: every other rung fires, and the run says what is wrong', async () => {
    const [broken, sound] = [await aFiledRequest(t), await aFiledRequest(t)]
    const answer = broken.clocks.find(clock => clock.kind === 'answer')
    // a rung of it is on record already, which must not be: the row's key refuses it
    await sql`insert into clock_rung (district_id, clock_id, position, due_at, fired_at, told) values (${haizhu}, ${answer?.id}, 0, ${t.now()}, ${t.now()}, '{}')`.execute(
      t.db,
    )
    const asOf = t.travel({ hours: 21 })
    await expect(sweepClocks(t.db, asOf)).rejects.toThrow('1 clocks could not climb')
    const rungs = (await findOne(t, sound.id)).clocks.find(clock => clock.kind === 'answer')?.rungs ?? []
    expect(rungs.filter(rung => rung.firedAt !== null)).toHaveLength(1)
  })
})

describe('when the clock stops', () => {
  it('rungs not yet due lapse (R10.2)', async () => {
    const request = await aRepliedRequest(t)
    await sweep('2026-02-20 18:00')
    expect(await rungsOf(request.id)).toEqual([])
  })

  it('a rung that was due and had not fired fires with the answer: downtime silences nobody', async () => {
    const request = await aFiledRequest(t)
    t.travel(at('2026-02-16 23:00'))
    await (await t.as(t.cast.officer)).post(`/api/requests/${request.id}/replies`, { words: '抱歉回晚了。', seen: request.lastMessageId })
    const rungs = await rungsOf(request.id)
    expect(told(rungs)).toEqual(['2026-02-16 14:00 officer', '2026-02-16 18:00 officer+minister', '2026-02-16 22:00 head'])
    expect(new Set(rungs.map(rung => local(rung.firedAt)))).toEqual(new Set(['2026-02-16 23:00']))
    await sweep('2026-02-21 09:00')
    expect(await rungsOf(request.id)).toHaveLength(3)
  })

  it('stopping and sweeping at one moment fire it once', async () => {
    for (let i = 0; i < 8; i++) {
      t.travel(eve)
      const request = await aFiledRequest(t)
      t.travel(at('2026-02-16 14:00'))
      const officer = await t.as(t.cast.officer)
      await Promise.all([
        sweepClocks(t.db, t.now()),
        officer.post(`/api/requests/${request.id}/replies`, { words: '答复。', seen: request.lastMessageId }),
        sweepClocks(t.db, t.now()),
      ])
      expect(await rungsOf(request.id)).toHaveLength(1)
    }
  })
})

describe('a rung that a district added (R10.3)', () => {
  it('is named and weighed by where it stands, not by its number', async () => {
    const [first, ...rest] = standardLadder.clock as [Rung, ...Rung[]]
    const added: Rung = { position: 1, offsetMinutes: -120, tells: ['minister'] }
    const clock = [first, added, ...rest].map((rung, position) => ({ ...rung, position }))
    await setLadder({ ...standardLadder, clock })
    await aFiledRequest(t)
    await sweep('2026-02-16 18:00')
    const rungs = (await historyOf(t, 'clock.rung')).map(row => [row.data.position, (row.data.rung as { zh: string }).zh, row.data.level])
    expect(rungs.sort()).toEqual([
      [0, '到期前 4 小时', 'soon'],
      [1, '到期前 2 小时', 'soon'],
      [2, '到期', 'over'],
    ])
  })
})

describe('who is told', () => {
  it('a call entered six days late fires its past rungs once, at entry (R4.2)', async () => {
    t.travel(at('2026-02-24 10:00'))
    const request = await aFiledRequest(t, { source: 'call', receivedAt: at('2026-02-18 10:00').toString() })
    const rungs = await rungsOf(request.id)
    expect(rungs.map(rung => rung.position)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(await sweepClocks(t.db, t.now())).toBe(0)
  })

  it('people who are missing or on leave are skipped upward, and that is recorded (R10.2)', async () => {
    for (const away of ['officer', 'deputy', 'head'] as const) await onLeave(t, t.cast[away], 10)
    const request = await aFiledRequest(t)
    await sweep('2026-02-17 18:00')
    const rungs = await rungsOf(request.id)
    expect(told(rungs)).toEqual([
      '2026-02-16 14:00 minister',
      '2026-02-16 18:00 minister+leader',
      '2026-02-16 22:00 leader',
      '2026-02-17 18:00 leader',
    ])
    expect(rungs[2]?.skipped).toEqual([{ role: 'head', personId: t.cast.head, why: 'onLeave' }])
    expect((await findOne(t, request.id)).history.find(row => row.sentence.includes('超时 4 小时'))?.sentence).toBe(
      '提醒“24 小时答复”：超时 4 小时，已告知苏明哲（跳过：单位负责人请假）。',
    )
  })

  it('the head of the holder’s unit, where the deputy comes from another bureau (R10.1)', async () => {
    const elsewhere = await makeMember(t.db, t.now(), { name: '外单位 B 角', unitId: '440105-tax', roles: ['officer'] })
    const theirHead = await makeMember(t.db, t.now(), { name: '税务局长', unitId: '440105-tax', roles: ['head'] })
    await t.db.updateTable('deputy').set({ deputy_id: elsewhere }).where('officer_id', '=', t.cast.officer).execute()
    await onLeave(t, t.cast.officer, 10)
    const request = await aFiledRequest(t)
    await sweep('2026-02-16 22:00')
    expect((await rungsOf(request.id))[2]?.told).toEqual([theirHead])
    const answer = (await findOne(t, request.id)).clocks.find(clock => clock.kind === 'answer')
    expect(answer?.rungs[2]?.names).toEqual(['税务局长'])
  })

  it('who holds it now, when a leave began and the clock has not passed on yet', async () => {
    const request = await aFiledRequest(t)
    t.travel(at('2026-02-16 14:00'))
    await onLeave(t, t.cast.officer)
    await sweepClocks(t.db, t.now())
    expect(told(await rungsOf(request.id))).toEqual(['2026-02-16 14:00 deputy'])
    await backFromLeave(t, t.cast.officer)
  })

  it('of a matter without an officer: the default minister, then the head over them, then the leader', async () => {
    await t.db.updateTable('enterprise').set({ officer_id: null }).where('id', '=', t.cast.enterprise).execute()
    const { body } = await (await t.as(t.cast.contact)).post('/api/requests', { enterpriseId: t.cast.enterprise, body: '谁来管我们？' })
    await sweep('2026-02-17 18:00')
    expect(told(await rungsOf(body.id))).toEqual([
      '2026-02-16 14:00 minister',
      '2026-02-16 18:00 minister+head',
      '2026-02-16 22:00 head',
      '2026-02-17 18:00 leader',
    ])
  })
})

describe('clocks in working units', () => {
  it('climb in working hours, then every day at 09:00, holidays too (R10.1)', async () => {
    t.travel(at('2026-02-12 10:00'))
    const request = await aFiledRequest(t, { serviceCode: 'business-licence' })
    await sweep('2026-02-16 09:00')
    expect(told(await rungsOf(request.id, 'settlement'))).toEqual([
      '2026-02-13 14:00 officer',
      '2026-02-13 18:00 officer+minister',
      '2026-02-14 15:00 head',
    ])
    await sweep('2026-02-26 09:00')
    expect(told(await rungsOf(request.id, 'settlement')).slice(3)).toEqual([
      '2026-02-24 10:00 leader',
      '2026-02-25 09:00 leader',
      '2026-02-26 09:00 leader',
    ])
  })
})

describe('a rung always reaches somebody (R10.2, R3.4)', () => {
  it('the default leader gone: another active leader is told, even on leave; who is left holds what nobody else can', async () => {
    const other = await makeMember(t.db, t.now(), { name: '康令仪', unitId: '440105', roles: ['leader'] })
    await t.db
      .updateTable('member')
      .set({ state: 'disabled' })
      .where('id', 'in', [t.cast.leader, t.cast.minister, t.cast.otherMinister])
      .execute()
    for (const away of [t.cast.officer, t.cast.deputy, t.cast.head]) await onLeave(t, away, 10)
    const request = await aFiledRequest(t)
    expect(request.clocks.find(clock => clock.kind === 'answer')?.holderName).toBe('康令仪')
    await watch('2026-02-15 18:00', '2026-02-17 18:10')
    expect((await rungsOf(request.id)).map(rung => [rung.position, rung.told])).toEqual([0, 1, 2, 3].map(position => [position, [other]]))
    await onLeave(t, other, 10)
    await watch('2026-02-18 08:50', '2026-02-18 09:10')
    const last = (await rungsOf(request.id)).at(-1)
    expect([last?.position, last?.told]).toEqual([4, [other]])
  })
})
