import { fileOnPhone, openMatter, openOnPhone, rate, toast, write } from './acts.ts'
import { expectNothingFound } from './nothing-found.ts'
import { settled } from './places.ts'
import { expect, type Page, signIn, test } from './story.ts'

const officer = '陈若溪'
const successor = '顾清和'
const note = '消防大队张工周四给图纸意见，先别催企业。'
const asked = '园区门口的充电桩坏了两天，找谁修'
const [centre, headquarters] = ['华南研发中心落户', '南方总部']
const ofProject = '联审改到周五上会，企业已答应两班施工。'

// an account that is refused its end is the plot
test.use({ expectedComplaint: /status of 409 / })

test('The officer leaves', async ({ browserOf, serverOf }) => {
  const { url: baseURL } = await serverOf({ now: '+2026-11-25T01:42:00Z' })
  const enter = async (loginName: string, front = '/', phone = false) => {
    const page = await browserOf({ baseURL, phone })
    await signIn(page, loginName, { front })
    return page
  }
  const security = await enter('admin-security')

  await test.step('her account cannot be disabled: how much is open, and the way on', async () => {
    const dialog = await ofMember(security)
    await dialog.getByRole('button', { name: '停用账号' }).click()
    await expect(dialog.getByRole('alert')).toContainText(`${officer}还是 14 家企业的首席服务官，先交接再停用。`)
  })

  const leaving = await enter('officer01')
  const door = await enter('enterprise01', '/door', true)
  const promised = await test.step('she has promised one enterprise when it hears next, and another was not content', async () => {
    await fileOnPhone(door, '不确定，请直接描述', asked)
    await openMatter(leaving, new RegExp(asked))
    await write(leaving, 'settle', '已请物业当天修好，明早可以充电。')
    await openOnPhone(door, new RegExp(asked))
    await rate(door, '不满意', '两天才有人管。')

    await leaving.goto('/requests?state=inHand')
    // late to be settled, so that one may say when the enterprise hears next
    await leaving.locator('table.requests tbody tr').filter({ hasText: '两名工程师的子女转学' }).getByRole('link').first().click()
    await leaving.getByRole('tab', { name: '承诺再答复' }).click()
    await leaving.getByRole('textbox', { name: '承诺再答复' }).fill('物业的书面意见周五到，到了当天告诉您。')
    await leaving.getByRole('button', { name: '承诺这个时间' }).click()
    await expect(toast(leaving)).toContainText('已承诺')
    const title = (await leaving.getByRole('heading', { level: 1 }).filter({ visible: true }).first().textContent()) ?? ''
    return { title, at: new URL(leaving.url()).pathname }
  })

  const handover = await test.step('she hands everything over, from the page of her account', async () => {
    await leaving.goto('/account')
    await leaving.getByRole('button', { name: `交接全部：${officer}` }).click()
    const dialog = leaving.getByRole('dialog')
    await dialog.getByRole('searchbox').fill(successor)
    await dialog.getByRole('radio', { name: new RegExp(successor) }).check()
    await dialog.getByLabel('交接原因').fill('12 月 1 日起调任区发展改革局。')
    await expectNothingFound(leaving, 'proposing')
    await dialog.getByRole('button', { name: `请${successor}接收` }).click()
    await expect(toast(leaving)).toContainText(`已提出，等${successor}答复`)
    await expect(leaving.getByText(/^14 家企业，\d+ 件在办$/)).toBeVisible()
    await expect(leaving.getByRole('listitem').filter({ hasText: promised.title }).first()).toContainText('承诺的答复')
    await expect(leaving.getByRole('listitem').filter({ hasText: asked }).first()).toContainText('回访')
    return new URL(leaving.url()).pathname
  })

  const noted = await test.step('with a note for a matter, and everything as it was until it is accepted', async () => {
    const matter = leaving.getByRole('listitem').filter({ hasText: '二次消防' }).first()
    await matter.getByRole('button', { name: /^写交接说明/ }).click()
    await leaving.getByRole('textbox', { name: /交接说明$/ }).fill(note)
    await leaving.getByRole('button', { name: '保存说明' }).click()
    await expect(matter).toContainText(note)
    await expect(leaving.locator('.open-work')).not.toContainText(' 00:00 ')
    const at = (await matter.getByRole('link').first().getAttribute('href')) ?? ''
    for (const [name, plan] of [
      [centre, '方案第 2 版'],
      [headquarters, '方案第 1 版'],
    ] as const) {
      const project = projectIn(leaving, name)
      await expect(project).toContainText('重点项目')
      await expect(project).toContainText('领导 苏明哲')
      await expect(project).toContainText(plan)
    }
    await expect(projectIn(leaving, headquarters).getByRole('listitem').filter({ hasText: '交办“' }).first()).toContainText('承办：')
    await projectIn(leaving, centre)
      .getByRole('button', { name: /^写交接说明/ })
      .click()
    await projectIn(leaving, centre)
      .getByRole('textbox', { name: /交接说明$/ })
      .fill(ofProject)
    await projectIn(leaving, centre).getByRole('button', { name: '保存说明' }).click()
    await expect(projectIn(leaving, centre)).toContainText(ofProject)
    await expectNothingFound(leaving, 'what lies open')
    await leaving.goto('/')
    await expect(leaving.getByRole('button', { name: /^答复：/ }).first()).toBeVisible()
    return at
  })

  const taking = await enter('officer05', '/', true)
  await test.step('who takes over finds it on the phone among what is due, looks it through and accepts', async () => {
    await expect(taking.getByText('要交接的企业和事项，等你答复')).toBeVisible()
    await taking.getByRole('button', { name: `查看交接：${officer}` }).tap()
    await expect(taking).toHaveURL(new RegExp(`${handover}$`))
    await expect(taking.getByText(note)).toBeVisible()
    await expect(projectIn(taking, centre)).toContainText(ofProject)
    await expect(projectIn(taking, headquarters)).toContainText('领导 苏明哲')
    await settled(taking)
    await expectNothingFound(taking, 'to accept')
    await taking.getByRole('button', { name: '接收 14 家企业' }).tap()
    await expect(toast(taking)).toContainText('已接收：14 家企业')
    await expect(taking.getByText('已接收').first()).toBeVisible()
    await expect(taking.getByText(note)).toBeVisible()
  })

  await test.step('from now on it is theirs: the matters, the enterprise’s page, what the enterprise reads', async () => {
    const left = await read<Day>(leaving, '/api/today')
    expect(left.rows.filter(({ coveredFor }) => coveredFor === null)).toEqual([])
    const { rows } = await read<Day>(taking, '/api/today')
    expect(rows.filter(({ next }) => next === 'contact')).toHaveLength(14)
    expect(rows.filter(({ next }) => next === 'reply').length).toBeGreaterThan(2)
    await door.goto('/door')
    await expect(door.getByText(successor).first()).toBeVisible()
    await taking.goto(promised.at)
    await expect(taking.getByRole('region', { name: '计时' })).toContainText('承诺的答复')
  })

  await test.step('the key projects are theirs too: one leader, one plan, and the line says who was officer until when', async () => {
    for (const name of [centre, headquarters]) await expectFiveOnes(taking, name)
    await taking.goto('/projects')
    await taking.getByRole('link', { name: centre }).tap()
    const line = taking.getByRole('list', { name: '记录' })
    await expect(line.getByText(`把首席服务官由${officer}变更为${successor}`)).toBeVisible()
    await expect(line.getByText(`留存${officer}写的交接说明：${ofProject}`)).toBeVisible()
    await taking.getByRole('button', { name: '记进展' }).tap()
    const form = taking.getByRole('dialog')
    await form.getByLabel('内容').fill('同企业项目负责人见过面，施工安排不变。')
    await form.getByRole('button', { name: '保存' }).tap()
    await expect(toast(taking)).toContainText('已保存')
    await expect(line.getByText('进展：同企业项目负责人见过面，施工安排不变。')).toBeVisible()
  })

  await test.step('the call-back stays with the minister, who sees whose it is now', async () => {
    const minister = await enter('minister01')
    await expect(minister.getByRole('button', { name: /^回访：/ }).first()).toBeVisible()
    await openMatter(minister, new RegExp(asked))
    await expect(minister.getByRole('complementary').first()).toContainText(successor)
    await minister.goto(noted)
    await expect(minister.getByText(`留存${officer}写的交接说明：${note}`)).toBeVisible()
    await minister.goto('/handovers')
    await expect(minister.getByText('在团队页或企业页里提出交接。')).toBeVisible()
    await minister.getByRole('button', { name: /^通知/ }).click()
    await minister
      .getByRole('region', { name: '通知' })
      .getByRole('link', { name: new RegExp(`${successor}接收了${officer}`) })
      .click()
    await expect(minister).toHaveURL(new RegExp(`${handover}$`))
  })

  await test.step('nothing is open with her any more: she goes, and the account closes', async () => {
    await leaving.context().close()
    const dialog = await ofMember(security)
    await dialog.getByRole('button', { name: '停用账号' }).click()
    await expect(toast(security)).toContainText(`${officer}的账号已停用`)
  })

  await test.step('at no instant was any of the fourteen without exactly one officer', async () => {
    const { rows } = await read<{ rows: { id: string }[] }>(taking, '/api/enterprises?officerId=me&limit=100')
    const passed = (await Promise.all(rows.map(({ id }) => spansOf(taking, id)))).filter(spans => spans.at(-2)?.officerName === officer)
    expect(passed).toHaveLength(14)
    for (const spans of passed) expect(spans.map(({ until }) => until)).toEqual([...spans.slice(1).map(({ from }) => from), null])
  })
})

/** A landing project among what lies open. */
const projectIn = (page: Page, name: string) => page.locator('.open-work-row').filter({ has: page.getByText(name, { exact: true }) })

/** R14.1: its officer is the new one from the moment at which the former one's time ended; leader and plan are what they were. */
async function expectFiveOnes(page: Page, name: string) {
  await page.goto('/projects')
  await page.getByRole('link', { name }).tap()
  const five = page.getByRole('region', { name: '五个一' })
  await expect(five).toContainText(successor)
  await expect(five).toContainText('苏明哲')
  await expect(five).toContainText(/第 \d 版/)
}

async function ofMember(security: Page) {
  await security.goto(`/members?search=${encodeURIComponent(officer)}`)
  await security.getByRole('button', { name: officer, exact: true }).click()
  return security.getByRole('dialog', { name: officer })
}

async function read<Answer>(page: Page, path: string) {
  return (await (await page.request.get(path)).json()) as Answer
}

/** What she still covers for a colleague stays with her. R3.3 */
type Day = { rows: { next: string; coveredFor: string | null }[] }
type Span = { officerName: string; from: string; until: string | null }

/** Who followed it from when to when, in order of time. R3.1 */
async function spansOf(page: Page, id: string): Promise<Span[]> {
  const { rows } = await read<{ rows: Span[] }>(page, `/api/enterprises/${id}/assignments`)
  return rows.toSorted((a, b) => a.from.localeCompare(b.from))
}
