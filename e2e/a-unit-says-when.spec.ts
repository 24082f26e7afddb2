import { toast } from './acts.ts'
import { expectNothingFound } from './nothing-found.ts'
import { settled } from './places.ts'
import { expect, type Page, signIn, test } from './story.ts'

test('A unit says when its milestone will be done', async ({ browserOf }) => {
  const officer = await browserOf()
  await signIn(officer, 'officer05')
  const minister = await browserOf()
  await signIn(minister, 'minister01')
  const { projectId, own, check } = await aPlanInForce(officer, minister)

  await test.step('the unit reads its own milestone, and nothing else of the plan', async () => {
    const clerk = await browserOf()
    await signIn(clerk, 'clerk-tax01')
    await clerk.goto(`/milestones/${check}`)
    await expect(clerk.getByRole('heading', { level: 1, name: '资格核查' })).toBeVisible()
    await expect(clerk.getByText('区税务局').first()).toBeVisible()
    await settled(clerk)
    await expectNothingFound(clerk, 'milestone 1440')
    await clerk.emulateMedia({ colorScheme: 'dark' })
    await expectNothingFound(clerk, 'milestone dark', ['color-contrast'])
    await clerk.emulateMedia({ colorScheme: 'light' })
    await clerk.setViewportSize({ width: 390, height: 844 })
    await expectNothingFound(clerk, 'milestone 390')
    await clerk.setViewportSize({ width: 1440, height: 900 })
    await clerk.getByRole('button', { name: '改预计' }).click()
    const dialog = clerk.getByRole('dialog')
    await dialog.getByRole('textbox').last().fill('材料还差一份，三天后给结果。')
    await dialog.getByRole('button', { name: '改预计' }).click()
    await expect(toast(clerk)).toBeVisible()
    await expect(clerk.getByText('材料还差一份，三天后给结果。')).toBeVisible()
    await clerk.getByRole('link', { name: '查看交办' }).click()
    await expect(clerk).toHaveURL(/\/tasks\//)
  })

  await test.step('its officer goes from a milestone to the plan, and finishes their own there', async () => {
    await officer.goto(`/milestones/${own}`)
    await officer.getByRole('button', { name: '完成', exact: true }).click()
    const dialog = officer.getByRole('dialog')
    await dialog.getByRole('textbox').fill('需求表已签字。')
    await dialog.getByRole('button', { name: '完成', exact: true }).click()
    await expect(officer.getByText('需求表已签字。')).toBeVisible()
    await officer.getByRole('link', { name: '汐原海工二期' }).click()
    await expect(officer).toHaveURL(new RegExp(`/projects/${projectId}/plan$`))
    await expect(
      officer
        .getByText('材料还差一份')
        .or(officer.getByRole('grid', { name: /^跟进方案/ }))
        .first(),
    ).toBeVisible()
  })
})

const milestone = (name: string, owner: { kind: string; unitId: string | null }) => ({
  ...{ id: crypto.randomUUID(), name, owner: { ...owner, name: '' }, promise: { amount: 3, unit: 'workingDays' }, predecessors: [] },
  ...{ gate: 'staffed', serviceCode: null, materials: '' },
})

/** How a plan is drafted and adopted on the screen is told by its own story. */
async function aPlanInForce(officer: Page, minister: Page) {
  const { rows } = (await (await officer.request.get('/api/enterprises?officerId=me')).json()) as { rows: { id: string }[] }
  const projectId = (await send(officer, 'post', '/api/projects', { enterpriseId: rows[0]?.id, name: '汐原海工二期', kind: 'office' })).id
  const { id } = await send(officer, 'post', `/api/projects/${projectId}/plans`, { from: 'template', templateKey: 'office' })
  const own = milestone('需求确认', { kind: 'officer', unitId: null })
  const check = milestone('资格核查', { kind: 'unit', unitId: '440105-tax' })
  await send(officer, 'put', `/api/plans/${id}/draft`, { revision: 0, milestones: [own, check] })
  await send(officer, 'post', `/api/plans/${id}/proposal`, {})
  await send(minister, 'post', `/api/plans/${id}/adoption`, {})
  return { projectId, own: own.id, check: check.id }
}

async function send(page: Page, method: 'post' | 'put', path: string, data: object): Promise<{ id: string }> {
  const headers = { 'idempotency-key': crypto.randomUUID(), origin: new URL(page.url()).origin }
  const answer = await page.request[method](path, { headers, data })
  expect(answer.ok(), await answer.text()).toBe(true)
  return (await answer.json()) as { id: string }
}
