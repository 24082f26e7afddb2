import { fileOnPhone, openMatter, openOnPhone, toast } from './acts.ts'
import { aSmallDistrict, Caller, password } from './district.ts'
import { expect, test } from './story.ts'

const first = '房东整栋的一次消防还没验完，我们 12 层的二次消防能不能先验收？'
const again = '12 层二次消防想先验收，房东的一次消防没验完，怎么办？'

test('Asked twice: shown while one writes, filed all the same, merged by the officer', async ({ days }) => {
  const { url, startLink = '' } = await days.at('2026-11-25T09:00')
  const district = await aSmallDistrict(url, startLink)
  const contact = await Caller.signedIn(url, district.contact.loginName)
  const { number } = await contact.write<{ number: string }>('post', '/api/requests', {
    ...{ enterpriseId: district.enterprise.id, title: '二次消防能否先验收', body: first },
  })

  const phone = await test.step('at the door the hint comes while one writes, and leads there; whoever wants to files', async () => {
    await days.at('2026-11-25T14:30')
    const page = await days.enter(district.contact.loginName, { password, front: '/door', device: { phone: true } })
    await page.getByLabel('说说情况').fill('租期快到了，能否续租？')
    await expect(page.getByText('近三周提过相近的')).toHaveCount(0)
    await page.getByLabel('说说情况').fill(again)
    const hint = page.getByRole('link', { name: new RegExp(`${number}.*补充到这一件`) })
    await expect(hint).toBeVisible()
    // what was written since it was compared goes along too
    const whole = `${again}装修下周完工，盼复。`
    await page.getByLabel('说说情况').fill(whole)
    await hint.tap()
    await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue(whole)
    await page.goto('/door')
    await fileOnPhone(page, '不确定，请直接描述', again)
    return page
  })

  const officer = await test.step('a call that is written down meets it too', async () => {
    const page = await days.enter('officer', { password })
    await page.goto(`/enterprises/${district.enterprise.id}`)
    await page.getByRole('button', { name: '登记诉求' }).click()
    await page.getByRole('dialog').getByLabel('反映内容').fill('来电问 12 层二次消防能不能先验收。')
    await expect(page.getByRole('dialog').getByRole('link', { name: '二次消防能否先验收' })).toBeVisible()
    await page.keyboard.press('Escape')
    return page
  })

  await test.step('the officer sees the other one on its page, what merging makes, and merges', async () => {
    await openMatter(officer, /12 层二次消防想先验收/)
    await officer.getByRole('button', { name: '与“二次消防能否先验收”并案' }).click()
    const dialog = officer.getByRole('dialog')
    await expect(dialog).toContainText('并案以后由这一件继续办理')
    await expect(dialog.getByRole('button', { name: '本件并入那件' })).toHaveAttribute('aria-pressed', 'true')
    await dialog.getByRole('button', { name: `并入 ${number}` }).click()
    await expect(toast(officer)).toContainText(`已并入 ${number}`)
    await expect(officer.getByRole('heading', { level: 1, name: '二次消防能否先验收' })).toBeVisible()
    await expect(officer.getByRole('region', { name: '并入的诉求' })).toContainText(again)
  })

  await test.step('both numbers are found, and the one leads to the other', async () => {
    await officer.goto(`/requests?state=all&search=${number.slice(0, 8)}`)
    await expect(officer.getByText('已并案').first()).toBeVisible()
    await officer.getByRole('link', { name: /12 层二次消防想先验收/ }).click()
    await officer.getByRole('region', { name: '并案' }).getByRole('link', { name: number }).click()
    await expect(officer.getByRole('heading', { level: 1, name: '二次消防能否先验收' })).toBeVisible()
    await openOnPhone(phone, /12 层二次消防想先验收/)
    await phone.getByRole('link', { name: `查看 ${number}` }).tap()
    await expect(phone.getByRole('heading', { level: 1, name: '二次消防能否先验收' })).toBeVisible()
    await expect(phone.getByRole('heading', { name: '并入的诉求 1 件' })).toBeVisible()
  })
})
