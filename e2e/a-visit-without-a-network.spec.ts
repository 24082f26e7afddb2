import { toast } from './acts.ts'
import { aSmallDistrict, Caller, password } from './district.ts'
import { expectNothingFound } from './nothing-found.ts'
import { type Device, expect, test } from './story.ts'

const onPhone: Device = { phone: true, permissions: ['microphone'] }
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

test.use({ expectedComplaint: /ERR_INTERNET_DISCONNECTED|409 .*\/visit(s|-notes)$/ })

test('A visit is written down without a network, and arrives once', async ({ days }) => {
  const { url, startLink = '' } = await days.at('2026-11-25T17:45')
  const { enterprise } = await aSmallDistrict(url, startLink)
  const page = await days.enter('officer', { password, device: onPhone })
  const context = page.context()

  await test.step('the officer opens the note at the enterprise, and the network goes', async () => {
    await page.goto(`/enterprises/${enterprise.id}`)
    await page.getByRole('link', { name: '记走访' }).click()
    await expect(page.getByRole('button', { name: '存好并发送' })).toBeVisible()
    await expectNothingFound(page, 'the note of a visit')
    await expect.poll(() => page.evaluate(async () => (await caches.match('/visit-notes/')) !== undefined)).toBe(true)
    await context.setOffline(true)
    await expect(page.getByRole('button', { name: '存好，联网即发' })).toBeVisible()
  })

  await test.step('what is written so far stays on the phone, with a photo and a recording', async () => {
    await page.getByLabel('到的时间').fill('2026-11-25T17:30')
    await page.getByLabel('见了谁').fill('王嘉树、物业何管理员')
    await page.getByLabel('加照片').setInputFiles({ name: '九层.png', mimeType: 'image/png', buffer: picture })
    await page.getByRole('button', { name: '录音' }).click()
    await expect(page.getByRole('timer')).toHaveText('0:01')
    await page.getByRole('button', { name: '停下并存好' }).click()
    await expect(page.getByRole('region', { name: '照片和录音' })).toContainText(/九层\.png.*录音 17:\d\d\.webm/)
  })

  let again = await context.newPage()
  await test.step('the page is closed and opened again there: it is all still at hand', async () => {
    await page.close()
    await again.goto(`/visit-notes/${enterprise.id}`)
    expect(
      await again.evaluate(() =>
        fetch('/api/health').then(
          () => 'there',
          () => 'cut',
        ),
      ),
    ).toBe('cut')
    await expect(again.getByText('没有网络')).toBeVisible()
    await expect(again.getByRole('main')).toContainText(enterprise.name)
    await expect(again.getByLabel('见了谁')).toHaveValue('王嘉树、物业何管理员')
    await expect(again.getByRole('region', { name: '照片和录音' })).toContainText('九层.png')
    await again.getByLabel('看了什么、谈了什么').fill('装修 12 月 5 日完工，九层想短租三个月。')
    await again.getByRole('button', { name: '再记一条' }).click()
    const fact = again.getByRole('group', { name: '第 1 条' })
    await fact.locator('[name=value]').fill('620')
    await fact.getByRole('button', { name: '看了文件' }).click()
    await again.getByRole('button', { name: '加一件' }).click()
    await again.getByLabel('企业提出什么').fill('9 层临时用电从 30 增到 70 千瓦。')
    await again.getByRole('button', { name: '存好，联网即发' }).click()
    await expect(again.getByRole('region', { name: '存在手机里，联网即发' })).toContainText('1 条信息 · 1 件诉求 · 2 个照片和录音')
  })

  await test.step('closed once more and opened with a network it is sent by itself, once', async () => {
    await again.close()
    await context.setOffline(false)
    again = await context.newPage()
    await again.goto('/visits')
    const row = again.getByRole('row').filter({ hasText: enterprise.name })
    await expect(row).toContainText('1 条信息 · 1 件诉求')
    await expect(again.getByRole('region', { name: '存在手机里，联网即发' })).toHaveCount(0)
    await again.reload()
    await expect(row).toHaveCount(1)
  })

  await test.step('the visit shows what it brought: the fact, the request with its true time, the photo', async () => {
    await again.getByRole('link', { name: enterprise.name }).click()
    await expect(again.getByRole('region', { name: '了解到的' })).toContainText('620 平方米')
    await expect(again.getByRole('img', { name: '九层.png' })).toBeVisible()
    await expect(again.getByLabel(/录音 .*webm/)).toBeVisible()
    await expectNothingFound(again, 'a visit that was made')
    await again.getByRole('region', { name: '提出的事' }).getByRole('link').click()
    await expect(again.getByText('9 层临时用电从 30 增到 70 千瓦。').first()).toBeVisible()
    const officer = await Caller.signedIn(url, 'officer')
    const { rows } = await officer.read<{ rows: { receivedAt: string }[] }>(`/api/requests?enterpriseId=${enterprise.id}`)
    expect(rows.map(({ receivedAt }) => receivedAt)).toEqual(['2026-11-25T09:30:00Z'])
    await again.goto(`/enterprises/${enterprise.id}`)
    await expect(again.getByRole('region', { name: '走访', exact: true })).toContainText('已走访')
  })
})

test('Another bureau that comes too close asks the enterprise, or goes along', async ({ days }) => {
  const { url, startLink = '' } = await days.at('2026-11-25T09:30')
  const { enterprise, contact } = await aSmallDistrict(url, startLink)
  const leader = await Caller.signedIn(url, 'leader')
  await leader.write('post', `/api/enterprises/${enterprise.id}/visits`, {
    ...{ startsAt: '2026-11-30T10:00:00+08:00', place: '企业会议室', about: '看开业准备。' },
  })
  const minister = await days.enter('minister', { password, device: onPhone })
  await minister.goto(`/enterprises/${enterprise.id}`)
  const dialog = minister.getByRole('dialog', { name: '约走访' })
  const plan = async (about: string, startsAt: string) => {
    await minister.getByRole('button', { name: '约走访' }).click()
    await dialog.getByLabel('去看什么、谈什么').fill(about)
    await dialog.getByLabel('时间').fill(startsAt)
    await dialog.getByLabel('地点').fill('企业会议室')
    await dialog.getByRole('button', { name: '约好并通知' }).click()
    await expect(dialog).toContainText('2026-11-30 走访这家企业，14 天内不重复上门')
  }

  await test.step('the minister has the enterprise asked, which agrees at its door', async () => {
    await plan('问用工。', '2026-12-02T10:00')
    await dialog.getByRole('button', { name: '请企业同意' }).click()
    await expect(toast(minister)).toContainText('已请企业同意')
    await expect(minister.getByRole('region', { name: '走访', exact: true })).toContainText('等企业同意')
    const door = await days.enter(contact.loginName, { password, front: '/door', device: onPhone })
    const asked = door.getByRole('region', { name: '有单位想来走访' })
    await expect(asked).toContainText('问用工。')
    await expectNothingFound(door, 'a visit to agree to')
    await asked.getByRole('button', { name: '同意来访' }).tap()
    await expect(toast(door)).toContainText('已同意')
    await expect(asked).toHaveCount(0)
  })

  await test.step('or goes along with whoever comes anyway', async () => {
    await plan('一起看看。', '2026-11-29T10:00')
    await expectNothingFound(minister, 'a visit that comes too close')
    await dialog.getByRole('button', { name: '一起去' }).click()
    await expect(toast(minister)).toContainText('已加入这次走访')
    const visits = minister.getByRole('region', { name: '走访', exact: true })
    await expect(visits.getByRole('listitem').filter({ hasText: '看开业准备。' })).toContainText('区投资促进中心')
    await expect(visits).not.toContainText('等企业同意')
  })
})

test('Of two who went the second, whose note is refused, loses nothing of it', async ({ days }) => {
  const { url, startLink = '' } = await days.at('2026-11-25T09:30')
  const { enterprise } = await aSmallDistrict(url, startLink)
  const leader = await Caller.signedIn(url, 'leader')
  const of = `/api/enterprises/${enterprise.id}`
  const visit = await leader.write<{ id: string }>('post', `${of}/visits`, {
    ...{ startsAt: '2026-11-25T10:00:00+08:00', place: '企业会议室', about: '看开业准备。' },
  })
  const page = await days.enter('officer', { password, device: onPhone })
  const kept = page.getByRole('region', { name: '存在手机里，联网即发' })
  const save = page.getByRole('button', { name: '存好并发送' })
  await page.goto(`/visit-notes/${enterprise.id}?visit=${visit.id}`)

  await test.step('a time that the server would refuse is said before anything is kept', async () => {
    await page.getByLabel('看了什么、谈了什么').fill('九层已经装好。')
    await page.getByLabel('加照片').setInputFiles({ name: '九层.png', mimeType: 'image/png', buffer: picture })
    await page.getByLabel('到的时间').fill('2026-11-01T09:20')
    await save.click()
    await expect(page.getByText('到的时间最多只能早 7 天。')).toBeVisible()
    await page.getByLabel('到的时间').fill('2026-11-25T09:20')
  })

  await test.step('the other was faster: the note stays, and can be written on with its photo', async () => {
    const note = { clientId: crypto.randomUUID(), visitId: visit.id, visitedAt: '2026-11-25T09:10:00+08:00', words: '看了九层。' }
    await leader.write('post', `${of}/visit-notes`, note)
    await save.click()
    await expect(kept).toContainText('这次走访已经记过或取消。')
    await expectNothingFound(page, 'a note that was refused')
    await kept.getByRole('button', { name: '接着写' }).click()
    await expect(kept).toHaveCount(0)
    await expect(page.getByLabel('看了什么、谈了什么')).toHaveValue('九层已经装好。')
    await expect(page.getByRole('region', { name: '照片和录音' })).toContainText('九层.png')
    await page.getByLabel('见了谁').fill('王嘉树')
    await save.click()
  })

  await test.step('or it goes out as another visit', async () => {
    await kept.getByRole('button', { name: '作为另一次走访发出' }).click()
    await expect(toast(page)).toContainText('走访已记')
    await expect(kept).toHaveCount(0)
    await page.goto('/visits')
    await expect(page.getByRole('row').filter({ hasText: enterprise.name })).toHaveCount(1)
  })
})
