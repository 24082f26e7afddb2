import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { aDraftedDelegation, aSignedDelegation, draftOf, drawn, typed, use } from '@yigen/testing/delegations.ts'
import { never } from '@yigen/testing/order.ts'
import { bringPaper } from '@yigen/testing/papers.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPaper } from '#papers/read-paper.fixture.ts'
import { scanCode } from '#papers/scan-code.fixture.ts'

let t: TestApp
const carrier = aCarrier()
beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
})
afterAll(() => t.close())

const deed = (who: string | null, id: string) => bringPaper(t, who, `/api/delegations/${id}/deed`)
const saidIn = (bytes: Buffer) => readPaper(bytes).pages.map(({ lines }) => lines.join(''))

it('getDeed gives who sees the authorisation one page: the act, the days, the signatures, and the receipt below the cut', async () => {
  const { id, number } = await aSignedDelegation(t, carrier)
  expect([
    (await deed(null, id)).status,
    (await deed(t.cast.foreignContact, id)).status,
    (await deed(t.cast.officer, never)).status,
  ]).toEqual([401, 404, 404])
  const { headers, bytes } = await deed(t.cast.contact, id)
  expect(headers['content-disposition']).toContain(encodeURIComponent(`授权委托书 ${number}.pdf`))
  const [before = ''] = saidIn(bytes)
  const words = [
    '授权委托书',
    number,
    '王嘉树，居民身份证尾号 002X',
    '代领本人的广州市人才绿卡 1 张',
    '24时止；使用一次即终止',
    '手机签名，验证码已核验',
    '王嘉树　　　　年　　月　　日',
  ]
  for (const said of words) expect(before).toContain(said)
  const { checkCode } = (await (await t.as(t.cast.officer)).get(`/api/delegations/${id}`)).body
  const [page] = readPaper(bytes).pages
  expect(page && scanCode(page)).toBe(`${t.context.env.publicUrl}/door/verify#${number}.${checkCode}`)

  await act(t, t.cast.officer, `/api/delegations/${id}/use`, use)
  await act(t, t.cast.officer, `/api/delegations/${id}/receipt`, { of: 'agent', signedAs: typed('陈若溪') })
  await act(t, t.cast.officer, `/api/delegations/${id}/receipt`, { of: 'principal', signedAs: drawn })
  const signed = await deed(t.cast.officer, id)
  const [after = ''] = saidIn(signed.bytes)
  for (const said of ['海珠区政务服务中心 12 号窗，经办 姚静姝', '广州市人才绿卡（A 卡）1 张，尾号 0017，完好'])
    expect(after).toContain(said)
  expect(after).not.toContain('年　　月')
  expect(signed.bytes.toString('latin1')).toContain('/Subtype /Image')
})

it('one that cannot be used says so; what is long goes on overleaf', async () => {
  const draft = await aDraftedDelegation(t)
  expect(saidIn((await deed(t.cast.officer, draft.id)).bytes)[0]).toContain('本人还没有签名，这份委托书现在不能用。')
  await act(t, t.cast.officer, `/api/delegations/${draft.id}/revocation`, { words: '' })
  expect(saidIn((await deed(t.cast.officer, draft.id)).bytes)[0]).toContain('这份委托书已经撤回，不能再用。')

  const long = { ...(await draftOf(t)), words: '代'.repeat(120), place: '海'.repeat(80), papers: `${'领卡通知\n'.repeat(59)}完` }
  const { id } = await act(t, t.cast.officer, `/api/enterprises/${t.cast.enterprise}/delegations`, long)
  const pages = saidIn((await deed(t.cast.officer, id)).bytes)
  expect(pages.map(page => /第 \d 页，共 \d 页/.exec(page)?.[0])).toEqual(['第 1 页，共 2 页', '第 2 页，共 2 页'])
  expect(pages[1]).toContain('收到')
})
