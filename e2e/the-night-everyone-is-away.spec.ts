import { join } from 'node:path'
import pg from 'pg'
import { postmaster } from '../server/src/database/postmaster.ts'
import { aSmallDistrict, Caller, type District, password } from './district.ts'
import { expect, type Page, test } from './story.ts'

test('The night everyone is away', async ({ days: { at, dataFolder, ...days } }) => {
  const enter = (loginName: string) => days.enter(loginName, { password })
  const district = await test.step('Friday before: the officer’s leave is recorded', async () => {
    const { url, startLink = '' } = await at('2026-02-13T10:00')
    const made = await aSmallDistrict(url, startLink)
    await recordLeave(await enter('minister'), made)
    return made
  })

  await test.step('New Year’s Eve, 18:00: the enterprise files from its phone', async () => {
    await at('2026-02-16T18:00')
    const phone = await days.enter(district.contact.loginName, { password, front: '/door', device: { phone: true } })
    await expect(phone.getByRole('heading', { level: 1, name: '黎景行' })).toBeVisible()
    await phone.getByLabel('说说情况').fill('厂房的温控今晚报警，物业说要有人批准才能进配电房。谁能帮我们打个招呼？')
    await phone.getByRole('button', { name: '提交' }).click()
    await expect(phone.getByRole('heading', { name: '已提交' })).toBeVisible()
  })

  await test.step('the deputy holds the clock', async () => {
    const deputy = await enter('deputy')
    await expect(deputy.getByRole('complementary')).toContainText('陈若溪请假，你是 B 角。')
    await expect(rowOf(deputy, district)).toContainText('代陈若溪')
    await expect(rowOf(deputy, district)).toContainText('剩24小时')
  })

  await test.step('four hours before: the deputy is reminded', async () => {
    await at('2026-02-17T14:00')
    await expectLastNotice(await enter('deputy'), '到期前 4 小时')
    await expectNoNotice(await enter('minister'))
  })

  await test.step('due: the minister knows', async () => {
    await at('2026-02-17T18:00')
    await expectLastNotice(await enter('minister'), '到期')
    await expectNoNotice(await enter('head'))
  })

  await test.step('four hours over: the head of the bureau knows', async () => {
    await at('2026-02-17T22:00')
    const head = await enter('head')
    await expectLastNotice(head, '超时 4 小时')
    await head.keyboard.press('Escape')
    const climbed = head.getByRole('region', { name: '上报到我的' }).getByRole('listitem')
    await expect(climbed).toContainText([/超4小时.*待黎景行/s])
    await climbed.getByRole('button', { name: `查看进度：${district.enterprise.name}` }).click()
    await expect(head.getByRole('heading', { level: 1, name: /温控/ })).toBeVisible()
    await expectNoNotice(await enter('leader'))
  })

  await test.step('five hours over: the deputy answers', async () => {
    await at('2026-02-17T23:00')
    const deputy = await enter('deputy')
    await expect(rowOf(deputy, district)).toContainText('超5小时')
    await deputy.getByRole('button', { name: `答复：${district.enterprise.name}` }).click()
    await deputy
      .getByRole('textbox', { name: '答复企业' })
      .fill('王经理您好：已请物业值班经理今晚开配电房，电工 23:30 到，我在现场等到温控恢复。')
    await deputy.getByRole('button', { name: '发出答复，停止计时' }).click()
    await expect(deputy.getByRole('status')).toContainText('用时 29 小时')
  })

  await test.step('a day over: the leader’s rung has lapsed, and the record stands', async () => {
    const { url } = await at('2026-02-18T18:30')
    const leader = await enter('leader')
    await expectNoNotice(leader)
    await expect(leader.getByText('没有待你办的事')).toBeVisible()
    const minister = await enter('minister')
    await minister.goto('/requests?state=all')
    await minister.getByRole('link', { name: /温控/ }).click()
    await expectTheRecord(minister)
    await expectNobodyCanChangeIt(url, dataFolder, minister.url().split('/').at(-1) ?? '')
  })

  await test.step('March, and not settled: it climbed to the leader, whose instruction the officer reads', async () => {
    await at('2026-03-10T11:00')
    const leader = await enter('leader')
    const climbed = leader.getByRole('region', { name: '上报到我的' })
    await leader.getByRole('button', { name: /^待我/ }).click()
    await expect(climbed).toHaveCount(0)
    await leader
      .getByRole('navigation', { name: /点开就是这些行$/ })
      .getByRole('link', { name: /上报到我的/ })
      .click()
    await climbed.getByRole('button', { name: `批示：${district.enterprise.name}` }).click()
    await expect(leader.getByText('承办人会收到，答复前计时；企业看不到。')).toBeVisible()
    await leader.getByRole('textbox', { name: /要办什么/ }).fill('配电房的通行要有个长效办法，本周内办结。')
    await leader.getByRole('button', { name: '发出批示' }).click()
    await expect(leader.getByRole('status').filter({ hasText: '已批示' })).toBeVisible()
    await expectLastNotice(await enter('officer'), '本周内办结')
  })

  await test.step('everyone is away again: the head, who may not answer, finds somebody who may', async () => {
    const { url } = await at('2026-03-10T14:00')
    await everyoneLeaves(url, district)
    await at('2026-03-10T14:05')
    const head = await enter('head')
    await rowOf(head, district)
      .getByRole('button', { name: `请人接办：${district.enterprise.name}` })
      .click()
    await expect(head.getByText('能答复的人都在请假，计时落到你这里。')).toBeVisible()
    const people = head.getByRole('main').getByRole('listitem').filter({ hasText: '请假' })
    for (const { name } of [district.officer, district.deputy, district.minister])
      await expect(people.filter({ hasText: name })).not.toHaveCount(0)
    await expect(head.getByRole('link', { name: '去团队指定 B 角' })).toHaveCount(0)
    await head.getByRole('link', { name: '打开这件' }).click()
    await expect(head.getByRole('heading', { level: 1, name: /温控/ })).toBeVisible()
  })
})

const rowOf = (page: Page, { enterprise }: District) => page.getByRole('listitem').filter({ hasText: enterprise.name })

/** The bell says that something is unread; the newest of it is this. */
async function expectLastNotice(page: Page, words: string) {
  await page.getByRole('button', { name: /^通知，\d+ 条未读/ }).click()
  await expect(page.getByRole('region', { name: '通知' }).getByRole('listitem').first()).toContainText(words)
}

async function expectNoNotice(page: Page) {
  await page.getByRole('button', { name: '通知', exact: true }).click()
  await expect(page.getByRole('region', { name: '通知' })).toContainText('没有通知')
}

/** What the page says of that night: how long it took, that it was late, and who was told when. */
async function expectTheRecord(page: Page) {
  await page.getByRole('button', { name: /24 小时答复\s*用时 29 小时/ }).click()
  const clock = page.getByRole('group', { name: '24 小时答复' })
  await expect(clock).toContainText('用时29小时')
  await expect(clock).toContainText('昨天 23:00 答复，超时')
  await expect(clock.getByTitle('昨天 14:00 黎景行')).toContainText('已通知经办人')
  await expect(clock.getByTitle('昨天 18:00 黎景行、郑怀远')).toContainText('已通知部长')
  await expect(clock.getByTitle('昨天 22:00 简伯言')).toContainText('已通知单位负责人')
  await expect(page.getByRole('list', { name: '留痕' }).getByRole('listitem')).toContainText([
    /昨天 23:00\s*黎景行 答复企业/,
    /昨天 22:00.*超时 4 小时，已告知简伯言。/,
    /昨天 18:00.*到期，已告知黎景行、郑怀远。/,
    /昨天 14:00.*到期前 4 小时，已告知黎景行（跳过：首席服务官请假）。/,
    /02-16 18:00\s*广州鹭汀海洋装备有限公司 提交诉求/,
  ])
}

/** Not by the server, and not by its own role in the database. */
async function expectNobodyCanChangeIt(url: string, dataFolder: string, requestId: string) {
  const minister = await Caller.signedIn(url, 'minister')
  const { rows } = await minister.read<{ rows: { id: string }[] }>(`/api/history?requestId=${requestId}`)
  expect(rows).toHaveLength(5)
  for (const path of ['/api/history', `/api/history/${rows[0]?.id}`, `/api/requests/${requestId}/history/${rows[0]?.id}`])
    for (const method of ['patch', 'put', 'delete'] as const) expect((await minister.api[method](path, { data: {} })).status()).toBe(404)

  const database = new pg.Client({ host: postmaster(join(dataFolder, 'postgres'))?.socketFolder, user: 'yigen_app', database: 'yigen' })
  await database.connect()
  try {
    for (const statement of [`update history set kind = 'request.noted'`, 'delete from history', 'truncate history', 'drop table history'])
      await expect(database.query(statement), statement).rejects.toThrow(/permission denied|must be owner/)
    const { rows } = await database.query('select 1 from history where request_id = $1', [requestId])
    expect(rows).toHaveLength(5)
  } finally {
    await database.end()
  }
}

/** From now for a week, each by themself. */
async function everyoneLeaves(url: string, { officer, deputy, minister }: District) {
  for (const { id, loginName } of [officer, deputy, minister]) {
    const leave = { from: '2026-03-10T14:00:00+08:00', until: '2026-03-18T00:00:00+08:00' }
    await (await Caller.signedIn(url, loginName)).write('post', `/api/members/${id}/leaves`, leave)
  }
}

/** On the minister's board: away from the Saturday before to the end of the holiday. */
async function recordLeave(page: Page, { officer }: District) {
  await page.goto('/team')
  await page.getByRole('button', { name: `${officer.name}的请假` }).click()
  const leave = page.getByRole('dialog')
  await leave.getByLabel('从哪天').fill('2026-02-14')
  await leave.getByLabel('到哪天').fill('2026-02-23')
  await leave.getByLabel('事由').fill('回乡过年')
  await leave.getByRole('button', { name: '登记请假' }).click()
  await expect(page.getByRole('status').filter({ hasText: '已登记' })).toBeVisible()
}
