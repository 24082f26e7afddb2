import { toast } from './acts.ts'
import { expectNothingFound } from './nothing-found.ts'
import { demonstrationNow } from './server.ts'
import { expect, signIn, test } from './story.ts'

const name = '琶洲新村 8 号楼 2 层'

test('A site for a newcomer', async ({ browserOf, serverOf }) => {
  const { url } = await serverOf({ now: demonstrationNow })
  const enter = async (loginName: string, more: { phone?: boolean; front?: string } = {}) => {
    const page = await browserOf({ baseURL: url, ...(more.phone ? { phone: true } : {}) })
    await signIn(page, loginName, more.front ? { front: more.front } : {})
    return page
  }

  await test.step('somebody of a village association writes it down on the phone, before the door', async () => {
    const clerk = await enter('village-pazhou01', { phone: true })
    await clerk.goto('/premises')
    await clerk.getByRole('button', { name: '登记场地' }).filter({ visible: true }).click()
    const dialog = clerk.getByRole('dialog', { name: '登记可租的场地' })
    await dialog.getByRole('button', { name: '登记', exact: true }).click()
    await expect(dialog).toContainText('请填名称。')
    await dialog.getByLabel('名称').fill(name)
    await dialog.getByLabel('地址').fill('琶洲新村大街 20 号')
    await dialog.getByLabel('面积').fill('1300')
    await dialog.getByLabel('租金').fill('九十')
    await dialog.getByLabel('找谁').fill('徐满仓')
    await dialog.getByLabel('电话').fill('13800000501')
    await dialog.getByRole('button', { name: '登记', exact: true }).click()
    await expect(dialog).toContainText('租金按元填，最多两位小数；面议就空着。')
    await dialog.getByLabel('租金').fill('96.5')
    await expectNothingFound(clerk, 'recording premises on the phone')
    await dialog.getByRole('button', { name: '登记', exact: true }).click()
    await expect(toast(clerk)).toContainText(`已登记${name}`)
    await expect(clerk.getByRole('row', { name: new RegExp(name) })).toContainText('96.5 元/㎡·月')
    await expect(clerk.getByRole('link', { name: '万胜广场 B 座 21 层' })).toHaveCount(0)
    await expectNothingFound(clerk, 'what an association has to let')
  })

  const officer = await enter('officer01')

  await test.step('the officer opens the list for an enterprise, finds the street, and chooses three', async () => {
    await officer.goto('/enterprises?search=鹭汀智能装备')
    await officer
      .getByRole('link', { name: /鹭汀智能装备/ })
      .first()
      .click()
    await officer.getByRole('link', { name: '选址' }).click()
    await expect(officer.getByText(/为.*鹭汀智能装备.*选址/)).toBeVisible()
    await officer.getByRole('link', { name: /^琶洲街道/ }).click()
    await officer.getByLabel('面积不小于（㎡）').fill('800')
    await expect(officer.getByRole('link', { name: '琶洲新村 5 号楼首层' })).toHaveCount(0)
    await expectNothingFound(officer, 'the list of premises')
    for (const one of [name, '万胜广场 B 座 21 层', '琶洲新村 3 号楼 7 层'])
      await officer.getByRole('checkbox', { name: `比较${one}` }).check()
    await officer.getByRole('link', { name: '比较', exact: true }).click()
    await expect(officer.getByRole('row', { name: /每月租金/ })).toContainText('125,450 元')
    await expectNothingFound(officer, 'premises side by side')
  })

  await test.step('and issues the opinion', async () => {
    await officer.getByRole('button', { name: '出具场地选址意见书' }).filter({ visible: true }).click()
    const dialog = officer.getByRole('dialog', { name: '出具场地选址意见书' })
    await dialog.getByRole('button', { name: '出具意见书' }).click()
    await expect(dialog).toContainText('请写企业要什么样的场地。')
    await dialog.getByLabel('企业要什么样的场地').fill('交付团队办公，1,300 ㎡ 左右，年底前搬。')
    await dialog.getByLabel(`${name}：合适和不足`).fill('面积正好，租金最低。')
    await dialog.getByLabel('万胜广场 B 座 21 层：合适和不足').fill('地铁上盖，租金高四成。')
    await dialog.getByLabel('琶洲新村 3 号楼 7 层：合适和不足').fill('面积不够，要再租半层。')
    await dialog.getByRole('radio', { name }).check()
    await dialog.getByLabel('建议理由').fill('面积和租金都符合，马上可以租。')
    await expectNothingFound(officer, 'issuing an opinion')
    await dialog.getByRole('button', { name: '出具意见书' }).click()
    await expect(toast(officer)).toContainText('已出具，选址 20261125-0001')
    await expect(officer.getByRole('heading', { name: '场地选址意见书' })).toBeVisible()
    await expect(officer.getByText('交付团队办公，1,300 ㎡ 左右，年底前搬。')).toBeVisible()
    await expectNothingFound(officer, 'the letter')
  })

  await test.step('the enterprise reads it at the door, and no list', async () => {
    const contact = await enter('enterprise01', { phone: true, front: '/door' })
    await contact.goto('/door/me')
    await contact
      .getByRole('link', { name: /场地选址意见书/ })
      .first()
      .click()
    await expect(contact.getByText('面积和租金都符合，马上可以租。')).toBeVisible()
    await expect(contact.getByText('建议选这一处')).toBeVisible()
    await expectNothingFound(contact, 'the opinion at the door')
    expect((await contact.request.get(`${url}/api/premises`)).status()).toBe(403)
  })
})
