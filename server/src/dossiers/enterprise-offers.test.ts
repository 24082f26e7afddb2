import { type EnterpriseStep, enterpriseSteps } from '@yigen/domain/enterprises/enterprise-steps.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { type Attempt, attempting } from '@yigen/testing/attempts.ts'
import { makeContact, makeEnterprise, makeMember, peopleOf } from '@yigen/testing/cast.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let colleague: string
let withoutTeam: string
beforeAll(async () => {
  t = await testApp()
  const unitId = '440105-investment'
  colleague = await makeMember(t.db, t.now(), { name: '叶听澜', unitId, roles: ['officer'], ministerId: t.cast.minister })
  withoutTeam = await makeMember(t.db, t.now(), { name: '白清和', unitId, roles: ['minister'] })
})
afterAll(() => t.close())

async function anEnterprise(officerId: string | null, name: string) {
  const { minister: createdBy, officer: addedBy } = t.cast
  const id = await makeEnterprise(t.db, t.now(), { name, officerId, createdBy })
  const contactId = await makeContact(t.db, t.now(), { enterpriseId: id, memberId: null, name: '周小满', phone: '139-0000-0077', addedBy })
  return { id, contactId }
}

const asks: Record<
  Exclude<EnterpriseStep, 'assignOfficer'>,
  (one: { id: string; contactId: string }) => [path: string, body: object, method?: 'PATCH']
> = {
  recordFact: ({ id }) => [`enterprises/${id}/facts`, { kind: 'officeArea', period: '2026-10', number: 12, source: '走访' }],
  addContact: ({ id }) => [`enterprises/${id}/contacts`, { name: '高远', phone: '139-0000-0078' }],
  inviteContact: ({ id, contactId }) => [`enterprises/${id}/contacts/${contactId}/invitation`, {}],
  changeContact: ({ id, contactId }) => [`enterprises/${id}/contacts/${contactId}`, { title: '财务' }, 'PATCH'],
  addCreditCode: ({ id }) => [`enterprises/${id}/credit-code`, { code: '91440105MA5000001H' }],
  changeEnterprise: ({ id }) => [`enterprises/${id}`, { building: '天幕塔' }, 'PATCH'],
  closeEnterprise: ({ id }) => [`enterprises/${id}/closing`, { reason: '已办理注销登记。' }],
  takeBackEnterprise: ({ id }) => [`enterprises/${id}/taking-back`, { reason: '重复录入。' }],
  fileRequest: ({ id }) => ['requests', { enterpriseId: id, title: '消防验收', body: '消防验收怎么办？' }],
  recordFirstContact: ({ id }) => [`enterprises/${id}/first-contact`, { said: '约周四见面。' }],
}

/** Somebody may give it an officer who may give it to somebody. */
async function mayAssign(attempt: Attempt, who: string, id: string): Promise<boolean> {
  const officers = [t.cast.officer, t.cast.foreignOfficer]
  const codes: (string | null)[] = []
  for (const officerId of officers) codes.push((await attempt(who, `/api/enterprises/${id}/assignment`, { officerId })).code)
  return codes.includes(null)
}

async function expectOffered(one: { id: string; contactId: string }) {
  await attempting(t, async attempt => {
    for (const who of [...peopleOf(t.cast), colleague, withoutTeam]) {
      const may: string[] = (await (await t.as(who)).get(`/api/enterprises/${one.id}`)).body.may ?? []
      const passes = (await mayAssign(attempt, who, one.id)) ? ['assignOfficer'] : []
      for (const [step, ask] of Object.entries(asks)) {
        const [path, body, method] = ask(one)
        if ((await attempt(who, `/api/${path}`, body, method)).code === null) passes.push(step)
      }
      expect([...may].sort()).toEqual(passes.sort())
    }
  })
}

describe('the page of an enterprise offers what its steps let pass, to everybody', () => {
  it('asks about every step', () => expect([...Object.keys(asks), 'assignOfficer'].sort()).toEqual([...enterpriseSteps].sort()))

  it('without an officer', async () => expectOffered(await anEnterprise(null, '广州珠岸新材料有限公司')))
  it('with an officer', async () => expectOffered(await anEnterprise(t.cast.officer, '广州鹭汀智能装备二厂')))

  it('newly assigned, and contacted', async () => {
    const one = await anEnterprise(null, '广州潮信仪器有限公司')
    await act(t, t.cast.minister, `/api/enterprises/${one.id}/assignment`, { officerId: t.cast.officer })
    await expectOffered(one)
    await act(t, t.cast.officer, `/api/enterprises/${one.id}/first-contact`, { said: '约周四见面。' })
    await expectOffered(one)
  })

  it('with something ordered of its officer, or of a colleague (R3.6)', async () => {
    for (const [who, name] of [
      [t.cast.officer, '广州云岫科技有限公司'],
      [colleague, '广州青禾生物有限公司'],
    ] as const) {
      const one = await anEnterprise(t.cast.officer, name)
      await act(t, t.cast.minister, `/api/enterprises/${one.id}/orders`, { officerId: who, words: '打个电话。' })
      await expectOffered(one)
    }
  })

  it('with a matter under way', async () => {
    const one = await anEnterprise(t.cast.officer, '广州在办事务有限公司')
    await act(t, t.cast.officer, '/api/requests', { enterpriseId: one.id, title: '消防验收', body: '消防验收怎么办？', source: 'call' })
    await expectOffered(one)
  })

  it('closed', async () => {
    const one = await anEnterprise(t.cast.officer, '广州旧址贸易有限公司')
    await t.db.updateTable('enterprise').set({ state: 'closed', code: '91440105MA5000002F' }).where('id', '=', one.id).execute()
    await expectOffered(one)
  })
})
