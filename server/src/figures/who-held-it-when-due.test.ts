import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeContact, makeEnterprise } from '@yigen/testing/cast.ts'
import { aColleague, aHandover } from '@yigen/testing/handovers.ts'
import { holdersOf } from '@yigen/testing/holders.ts'
import { onLeave } from '@yigen/testing/leave.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyLeaveBoundaries } from '#assignments/apply-leave-boundaries.ts'
import { leaving } from '#assignments/leaving.fixture.ts'

let t: TestApp
let colleague: string
beforeEach(async () => {
  t = await testApp()
  colleague = await aColleague(t)
})
afterEach(() => t.close())

const { leave, cancel, hours } = leaving(() => t)
const minister = () => t.cast.minister

/** A clock that runs, who holds it, and how it comes to somebody else. */
type Way = { requestId: string; from: string; to: string; pass: () => Promise<unknown> }

const ofOfficer = async (to: string, pass: (requestId: string) => Promise<unknown>): Promise<Way> => {
  const { id } = await aFiledRequest(t)
  return { requestId: id, from: t.cast.officer, to, pass: () => pass(id) }
}

async function ofNobody(): Promise<string> {
  const id = await makeEnterprise(t.db, t.now(), { name: '广州珠岸新材料有限公司', officerId: null, createdBy: minister() })
  const contact = { memberId: t.cast.contact, name: '王嘉树', phone: '139-0000-0034', addedBy: minister() }
  await makeContact(t.db, t.now(), { enterpriseId: id, ...contact })
  return id
}

const ways: Record<string, () => Promise<Way>> = {
  'a leave that is recorded': () => ofOfficer(t.cast.deputy, () => leave(t.cast.officer)),
  'a leave that begins by itself': () =>
    ofOfficer(t.cast.deputy, async () => {
      await onLeave(t, t.cast.officer)
      await applyLeaveBoundaries(t.db, t.now())
    }),
  'a leave that is cut short': async () => {
    const { id } = (await leave(t.cast.officer, hours(0, 90))).body
    return { ...(await ofOfficer(t.cast.officer, () => cancel(t.cast.officer, id))), from: t.cast.deputy }
  },
  'another deputy': async () => {
    await leave(t.cast.officer, hours(0, 90))
    const way = await ofOfficer(colleague, () => act(t, minister(), `/api/members/${t.cast.officer}/deputies`, { deputyId: colleague }))
    return { ...way, from: t.cast.deputy }
  },
  'a handover of the enterprise': () =>
    ofOfficer(colleague, async () => act(t, colleague, `/api/handovers/${await aHandover(t, { to: colleague })}/acceptance`, {})),
  'a handover of a matter taken over': async () => {
    const way = await ofOfficer(colleague, async () =>
      act(t, colleague, `/api/handovers/${await aHandover(t, { from: t.cast.deputy, to: colleague, enterpriseId: null })}/acceptance`, {}),
    )
    await moved(way.requestId, t.cast.deputy)
    return { ...way, from: t.cast.deputy }
  },
  'a move of the matter': () => ofOfficer(colleague, id => moved(id, colleague)),
  'an officer for an enterprise that had none': async () => {
    const enterpriseId = await ofNobody()
    const { id } = await act(t, t.cast.contact, '/api/requests', { enterpriseId, title: '', body: '消防验收怎么办' })
    const assign = () => act(t, minister(), `/api/enterprises/${enterpriseId}/assignment`, { officerId: colleague })
    return { requestId: id, from: minister(), to: colleague, pass: assign }
  },
  'a bar': () =>
    ofOfficer(t.cast.deputy, () => act(t, t.cast.securityAdministrator, `/api/members/${t.cast.officer}/bar`, { reason: '离岗' })),
  'a closed account': async () => {
    await leave(t.cast.officer, hours(0, 90))
    const way = await ofOfficer(minister(), () => act(t, t.cast.securityAdministrator, `/api/members/${t.cast.deputy}/disabling`, {}))
    return { ...way, from: t.cast.deputy }
  },
}

async function moved(requestId: string, toId: string) {
  await act(t, t.cast.officer, `/api/requests/${requestId}/move`, { toId, words: '你那边更近。' })
  await act(t, toId, `/api/requests/${requestId}/move/answer`, { accept: true })
}

/** The answers that count for this person, wherever they are counted. */
async function counted(memberId: string) {
  const leader = await t.as(t.cast.leader)
  const read = async (path: string, query: Record<string, string>) => (await leader.get(`${path}?${new URLSearchParams(query)}`)).body
  const { officers } = await read('/api/team', {})
  const { by } = await read('/api/figures', { from: '2026-11-25', until: '2026-12-31' })
  const late = { kept: 'late', figure: 'answers', officerId: memberId }
  return {
    board: officers.find(({ id }: { id: string }) => id === memberId)?.answers ?? 'not shown',
    month: by.officer.find(({ key }: { key: string }) => key === memberId)?.now.answers ?? { due: 0, inTime: 0 },
    rowsOfBoard: (await read('/api/figures/rows', { ...late, lastDays: '30' })).total,
    rowsOfMonth: (await read('/api/figures/rows', { ...late, from: '2026-11-25', until: '2026-12-31' })).total,
    today: await today(memberId),
    list: (await read('/api/requests', { answers: 'late', holderId: memberId })).total.count,
  }
}
const today = async (memberId: string) => (await (await t.as(memberId)).get('/api/today')).body.figures?.answers ?? 'not shown'

const one = {
  board: { due: 1, onTime: 0 },
  today: { due: 1, onTime: 0, days: 30 },
  month: { due: 1, inTime: 0 },
  rowsOfBoard: 1,
  rowsOfMonth: 1,
  list: 1,
}
const none = {
  board: { due: 0, onTime: 0 },
  today: { due: 0, onTime: 0, days: 30 },
  month: { due: 0, inTime: 0 },
  rowsOfBoard: 0,
  rowsOfMonth: 0,
  list: 0,
}

/** A minister has no row on the board, nor has a closed account; who may not sign in has no day. */
async function shown(memberId: string, what: typeof one) {
  const member = await t.db
    .selectFrom('member')
    .select(['roles', 'state', 'barred_at'])
    .where('id', '=', memberId)
    .executeTakeFirstOrThrow()
  const [closed, barred] = [member.state === 'disabled', member.barred_at !== null]
  return {
    ...what,
    board: member.roles.includes('officer') && !closed ? what.board : 'not shown',
    today: closed || barred ? 'not shown' : what.today,
  }
}

describe.each(Object.entries(ways))('an answer that passed on by %s (R24.1)', (_, begin) => {
  it('after it fell due counts for who held it then, also once the other has answered', async () => {
    const { requestId, from, to, pass } = await begin()
    expect(await holdersOf(t, requestId)).toEqual(new Set([from]))
    t.travel({ hours: 26 })
    await pass()
    expect(await holdersOf(t, requestId)).toEqual(new Set([to]))
    expect([await counted(from), await counted(to)]).toEqual([await shown(from, one), await shown(to, none)])
    const { lastMessageId } = (await (await t.as(to)).get(`/api/requests/${requestId}`)).body
    await act(t, to, `/api/requests/${requestId}/replies`, { words: '王经理您好：今天给您答复。', seen: lastMessageId })
    expect([await counted(from), await counted(to)]).toEqual([await shown(from, one), await shown(to, none)])
  })

  it('before it fell due counts for who has it now', async () => {
    const { requestId, from, to, pass } = await begin()
    t.travel({ hours: 3 })
    await pass()
    expect(await holdersOf(t, requestId)).toEqual(new Set([to]))
    t.travel({ hours: 25 })
    expect([await counted(from), await counted(to)]).toEqual([await shown(from, none), await shown(to, one)])
  })
})
