import { yearSoFar } from '@yigen/domain/result-figures/months.ts'
import type { Counted, Door, Figures, ListName } from '@yigen/domain/slice/figure.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise, peopleOf } from '@yigen/testing/cast.ts'
import { everybody, type Someone } from '@yigen/testing/matrix/people.ts'
import { makeSubjects } from '@yigen/testing/matrix/subjects.ts'
import { aPlanInForce } from '@yigen/testing/plans.ts'
import { aProjectAt } from '@yigen/testing/projects.ts'
import { aFiledRequest, aRepliedRequest, findOne } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { slices } from './all-slices.ts'
import { aMonth } from './figures/figures.fixture.ts'
import { reforecast } from './plans/reforecast.ts'
import { claimsByChance, someEnterprises, writeClaims } from './result-figures/claims.fixture.ts'

let t: TestApp
let people: Someone[]
beforeAll(async () => {
  t = await testApp()
  people = await everybody(t)
  const colleague = people.find(one => one.label === 'officer of the team')?.id ?? ''
  await aMonth(t)
  await aStruckOff(t)
  const { asked, appeal, event } = await makeSubjects(t, colleague)
  await act(t, t.cast.leader, `/api/appeals/${appeal.id}/decision`, { decision: 'upheld', words: '分区验收可行，重新办理。' })
  await aSettledQuestion(t, event.id)
  // a matter that a colleague took over, an officer away whose deputy covers, and time enough for some to be late
  await act(t, colleague, `/api/requests/${asked.id}/move/answer`, { accept: true })
  const { officer } = t.cast
  await act(t, officer, `/api/members/${officer}/leaves`, { from: t.now().toString(), until: t.now().add({ hours: 96 }).toString() })
  // projects at every stage, and one whose plan is late
  for (const stage of ['talks', 'signed', 'registered', 'invoicing', 'staffed'] as const) await aProjectAt(t, stage)
  await aPlanInForce(t)
  // a call that was entered two days after it came
  await aFiledRequest(t, { source: 'call', receivedAt: t.now().subtract({ hours: 48 }).toString() })
  const late = await aFiledRequest(t)
  t.travel({ hours: 60 })
  await aFiledRequest(t)
  // it fell due with the deputy, and lies with the colleague since
  await act(t, officer, `/api/requests/${late.id}/move`, { toId: colleague, words: '你那边更近。' })
  await act(t, colleague, `/api/requests/${late.id}/move/answer`, { accept: true })
  await reforecast(t.db, t.now())
  // results of every kind
  await writeClaims(t, claimsByChance(await someEnterprises(t, 12), yearSoFar(today()), 3))
  // late in the night: it is due before the day is over
  t.travel({ hours: 22 })
  // what came today
  await aRepliedRequest(t)
})
afterAll(() => t.close())

/** Whom it was of still reads it, and is not counted for it. */
async function aStruckOff(t: TestApp) {
  const { officer, minister } = t.cast
  const id = await makeEnterprise(t.db, t.now(), { name: '广州旧舟贸易有限公司', officerId: officer, createdBy: minister })
  await act(t, minister, `/api/enterprises/${id}/closing`, { reason: '已办理注销登记。' })
}

/** Asked at an event, answered there and settled. */
async function aSettledQuestion({ cast }: TestApp, eventId: string) {
  const asked = { enterpriseId: cast.enterprise, body: '评估费谁出？' }
  const { requestId: id } = await act(t, cast.officer, `/api/district-events/${eventId}/questions`, asked)
  const path = `/api/requests/${id}`
  await act(t, cast.officer, `${path}/replies`, { words: '由银行出，已问过两家。', seen: (await findOne(t, id)).lastMessageId })
  await act(t, cast.officer, `${path}/settlement`, { words: '评估费由银行承担。', seen: (await findOne(t, id)).lastMessageId })
}

const today = () => t.now().toZonedDateTimeISO('+08:00').toPlainDate()

/** Of each list the address that asks for it. */
const asks: Record<ListName, string> = {
  requests: '/api/requests',
  enterprises: '/api/enterprises',
  tasks: '/api/tasks',
  declines: '/api/declines',
  periodRows: '/api/figures/rows',
  overdue: '/api/overdue',
  projects: '/api/projects',
  resultEntries: '/api/results/entries',
  cityEnterprises: '/api/city/enterprises',
  cityMatters: '/api/city/matters',
  lifts: '/api/lifts',
  premises: '/api/premises',
  eventQuestions: '/api/event-questions',
}

type Listed = { rows: unknown[]; total?: number | { count: number }; next: string | null }
type Get = (path: string) => Promise<{ status: number; body: Listed }>

/** How many rows stand behind a door; a list that does not say it is turned page after page. */
async function rowsBehind(get: Get, { list, filter }: Door): Promise<number> {
  let n = 0
  for (let after: string | null | undefined; after !== null; ) {
    const { status, body } = await get(`${asks[list]}?${new URLSearchParams({ ...filter, limit: '100', ...(after ? { after } : {}) })}`)
    if (status !== 200) throw new Error(`${list} ${JSON.stringify(filter)} answered ${status}`)
    if (typeof body.total === 'object') return body.total.count
    if (body.total !== undefined) return body.total
    n += body.rows.length
    after = body.next
  }
  return n
}

const figures: readonly Figures[] = slices.flatMap(slice => slice.figures ?? [])
/** The pages of the desk are the office's. */
const askers = () => {
  const cast = new Set(peopleOf(t.cast))
  const office = people.filter(one => !one.roles.includes('contact'))
  const ofEachRole = office.filter(
    (one, i) => office.findIndex(other => other.roles.join() === one.roles.join() && other.unitLevel === one.unitLevel) === i,
  )
  return office.filter(one => cast.has(one.id) || ofEachRole.includes(one))
}

describe('every figure', () => {
  const met = new Set<string>()
  const shown = new Set<string>()

  it('opens exactly the rows it counts, to everybody who is shown it', async () => {
    const wrong: string[] = []
    for (const who of askers()) {
      const caller = await t.as(who.id)
      const behind = new Map<string, Promise<number>>()
      const rowsOf = (door: Door) => {
        const key = JSON.stringify(door)
        const known = behind.get(key) ?? rowsBehind(caller.get as Get, door)
        behind.set(key, known)
        return known
      }
      for (const page of figures) {
        const of = page.of(today(), t.cast.enterprise)
        const { status, body } = await caller.get(of)
        if (status !== 200) continue
        for (const { figure, n, opens } of page.counted(body, { memberId: who.id, roles: who.roles }) as Counted[]) {
          shown.add(figure)
          if (n > 0) met.add(figure)
          const rows = 'here' in opens ? opens.here : await rowsOf(opens)
          if (rows !== n) wrong.push(`${figure} of ${who.label}: ${n}, opens ${rows} (${JSON.stringify(opens)})`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('was met as something else than nothing', () => {
    expect(shown.size).toBeGreaterThan(30)
    expect([...shown].filter(figure => !met.has(figure))).toEqual([])
  })
})
