import { openOnPhone, toast, write, writeResult } from './acts.ts'
import { asking } from './asking.ts'
import { anotherEnterprise, aSmallDistrict, Caller, moreMembers, password } from './district.ts'
import { expect, test } from './story.ts'

const [ours, theirs] = ['消防验收的材料齐了，什么时候能来看？', '人才公寓还有没有两居的？']

test('Only what changed is asked again', async ({ days }) => {
  const { url, startLink = '' } = await days.at('2026-11-25T08:30')
  const district = await aSmallDistrict(url, startLink)
  await moreMembers(url, { builder: { name: '高承志', unitId: '440105-housing', roles: ['clerk'] } })
  const other = await anotherEnterprise(url, district.officer)

  const contact = await Caller.signedIn(url, district.contact.loginName)
  const otherContact = await Caller.signedIn(url, other.contact.loginName)
  const office = await Caller.signedIn(url, 'officer')
  const file = (by: Caller, enterprise: { id: string }, body: string) =>
    by.write<{ id: string }>('post', '/api/requests', { enterpriseId: enterprise.id, serviceCode: null, body })
  const say = (by: Caller, request: { id: string }, words: string) => by.write('post', `/api/requests/${request.id}/messages`, { words })
  const promise = { amount: 2, unit: 'workingDays' }
  const hand = (request: { id: string }, asked: string) =>
    office.write('post', `/api/requests/${request.id}/tasks`, { tasks: [{ unitId: '440105-housing', asked, promise }] })
  const matter = await file(contact, district.enterprise, ours)
  const another = await file(otherContact, other.enterprise, theirs)

  await test.step('on the page of a matter', async () => {
    const officer = await days.enter('officer', { password })
    const during = await asking(officer)
    await during(() => officer.goto(`/requests/${matter.id}`))

    expect(await during(() => write(officer, 'reply', '王经理：今天下午就到现场看。')), 'answering').toEqual([
      'GET /api/requests',
      'GET /api/requests/{id}',
      'GET /api/requests/{id}/promise',
      // what was told of the matter is read by answering it: the bell is counted anew
      'GET /api/session',
      'GET /api/today',
      'POST /api/requests/{id}/replies',
    ])
    expect(await during(() => say(otherContact, another, '要住六个人。')), 'a hint about another matter').toEqual([
      'GET /api/requests',
      'GET /api/session',
      'GET /api/today',
    ])
    // the bell is counted for the hint, and for the news that is read by who has the matter before them: once where both fall together
    expect(bellOnce(await during(() => say(contact, matter, '三点以后都在。'))), 'a hint about this matter').toEqual([
      'GET /api/enterprises/{id}',
      'GET /api/requests',
      'GET /api/requests',
      'GET /api/requests/{id}',
      'GET /api/requests/{id}/promise',
      'GET /api/session',
      'GET /api/today',
      'POST /api/notices/reading',
    ])
  })

  await test.step('in the inbox of a department', async () => {
    await hand(matter, '现场看一次，给书面意见。')
    const clerk = await days.enter('builder', { password })
    const during = await asking(clerk)
    await during(() => clerk.goto('/tasks'))
    const ofTask = (act: string) => clerk.getByRole('button', { name: `${act}：${district.enterprise.name}` }).click()

    const accepting = async () => {
      await ofTask('接办')
      await expect(toast(clerk)).toContainText('已接办')
    }
    expect(await during(accepting), 'accepting').toEqual([
      'GET /api/session',
      'GET /api/tasks',
      'GET /api/today',
      'POST /api/tasks/{id}/acceptance',
    ])

    expect(await during(() => hand(another, '还有几套两居？')), 'a hint about another task').toEqual([
      'GET /api/session',
      'GET /api/tasks',
      'GET /api/today',
    ])
    expect(await during(() => ofTask('办结')), 'opening what is written to finish').toEqual(['GET /api/tasks/{id}'])
    expect(await during(() => writeResult(clerk, '现场看过，可以验收。')), 'finishing').toEqual([
      'GET /api/session',
      'GET /api/tasks',
      'GET /api/tasks/{id}',
      'GET /api/today',
      'POST /api/tasks/{id}/finish',
    ])
  })

  await test.step('on Today', async () => {
    const officer = await days.enter('officer', { password })
    const during = await asking(officer)
    await during(() => officer.goto('/'))

    expect(await during(() => say(otherContact, another, '下周一要住进去。')), 'a hint about a matter').toEqual([
      'GET /api/requests',
      'GET /api/session',
      'GET /api/today',
    ])
    expect(await during(() => officer.getByRole('button', { name: `答复：${district.enterprise.name}` }).click()), 'opening').toEqual([
      'GET /api/requests/{id}',
    ])
    const answering = async () => {
      await officer.getByRole('textbox', { name: '答复企业' }).fill('王经理：三点半到，检查单随身带着。')
      await officer.keyboard.press('Control+Enter')
      await expect(toast(officer)).toContainText('已答复')
    }
    expect(await during(answering), 'answering below the row').toEqual([
      'GET /api/requests',
      'GET /api/requests/{id}',
      'GET /api/session',
      'GET /api/today',
      'POST /api/requests/{id}/replies',
    ])
  })

  await test.step('at the bell: what is read is known, and its own hint asks how much is left', async () => {
    const officer = await days.enter('officer', { password })
    const during = await asking(officer)
    await during(() => officer.goto('/calendar'))
    expect(await during(() => officer.getByRole('button', { name: /^通知/ }).click()), 'opening it').toEqual(['GET /api/notices'])
    const reading = async () => {
      await officer.getByRole('button', { name: '全部标为已读' }).click()
      await expect(officer.getByRole('button', { name: '通知', exact: true })).toBeVisible()
    }
    expect(await during(reading), 'reading all').toEqual(['GET /api/notices', 'GET /api/session', 'POST /api/notices/reading'])
  })

  await test.step('no page asks the same twice as it opens', async () => {
    const officer = await days.enter('officer', { password })
    const during = await asking(officer)
    // what the first page still asks is not the next one's
    await during(() => officer.goto('/calendar'))
    const lists = [
      ['/requests', '/api/requests'],
      ['/tasks', '/api/tasks'],
    ] as const
    for (const page of ['/', '/requests', `/requests/${matter.id}`, '/tasks', '/enterprises', `/enterprises/${district.enterprise.id}`]) {
      const asked = await during(() => officer.goto(page), 'address')
      expect(
        asked.filter((one, n) => asked.indexOf(one) !== n),
        page,
      ).toEqual([])
      const list = lists.find(([path]) => path === page)?.[1]
      if (list)
        expect(
          asked.filter(one => one.startsWith(`GET ${list}?`)),
          page,
        ).toHaveLength(1)
    }
  })

  await test.step('at the door', async () => {
    const phone = await days.enter(district.contact.loginName, { password, front: '/door', device: { phone: true } })
    const during = await asking(phone)
    await during(() => openOnPhone(phone, /消防验收/))
    const { messages } = await office.read<{ messages: { id: string }[] }>(`/api/requests/${matter.id}`)
    const reply = { words: '王经理：验收通过了，意见书今天下班前给您。', seen: messages.at(-1)?.id }
    expect(
      await during(() => office.write('post', `/api/requests/${matter.id}/replies`, reply)),
      'a hint about the matter one reads',
    ).toEqual(['GET /api/notices', 'GET /api/notices', 'GET /api/requests/{id}', 'POST /api/notices/reading'])
  })
})

const bellOnce = (asked: readonly string[]) => asked.filter((line, at) => line !== 'GET /api/session' || asked.indexOf(line) === at)
