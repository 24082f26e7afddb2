import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type TestApp, testApp, wednesday } from '@yigen/testing/app.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { aDraftedDelegation, aSignedDelegation, draftOf, drawn, typed, use } from '@yigen/testing/delegations.ts'
import { never } from '@yigen/testing/order.ts'
import { bringPaper } from '@yigen/testing/papers.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hashOf } from '#files/file-store.ts'
import { files } from '#files/files.fixture.ts'
import { makeLog } from '#log.ts'
import { readPaper } from '#papers/read-paper.fixture.ts'
import { scanCode } from '#papers/scan-code.fixture.ts'
import { exampleDeed } from './deed.fixture.ts'
import { deedPaper } from './deed-paper.ts'

let t: TestApp
let logged = ''
const carrier = aCarrier()
beforeAll(async () => {
  const write = (line: string) => {
    logged += line
  }
  t = await testApp(wednesday, { texts: carrier, log: makeLog('error', { write }) })
})
afterAll(() => t.close())

const deed = (who: string | null, id: string) => bringPaper(t, who, `/api/delegations/${id}/deed`)
const saidIn = (bytes: Buffer) => readPaper(bytes).pages.map(({ lines }) => lines.join(''))

it('getDeed gives who sees the authorisation one page: the act, the days, the signatures, and the receipt below the cut; a drawing that is gone says so, and the log', async () => {
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
  expect(after).toContain('这份委托书已经使用，不能再用。')
  expect(signed.bytes.toString('latin1')).toContain('/Subtype /Image')

  const sum = hashOf(files.png)
  rmSync(join(t.context.filesFolder, '440105', sum.slice(0, 2), sum))
  expect(saidIn((await deed(t.cast.officer, id)).bytes)[0]).toContain('签名图片读不出')
  expect(logged.split('\n').filter(line => line.includes(sum) && line.includes('gone or was changed')).length).toBe(1)
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

  const foreign = { ...(await draftOf(t)), place: 'Łódź 한' }
  const { id: unprintable } = await act(t, t.cast.officer, `/api/enterprises/${t.cast.enterprise}/delegations`, foreign)
  const refused = await deed(t.cast.officer, unprintable)
  expect([refused.status, refused.body.code, refused.body.title]).toEqual([
    ...[409, 'deedLetters', '这几个字纸上印不出：Ł ź 한。换个写法重新起草。'],
  ])
})

it('a long name is set smaller on its line; why a receipt was ended is one paragraph', () => {
  const long = '阿卜杜热依木江·买买提吐尔逊艾力'
  const end = { by: '黎景行', at: t.now(), words: '人已离职\n\n联系不上' }
  const { delegation } = exampleDeed
  const named = { ...delegation, principalName: long, agentName: long, receiptEnded: end }
  const { bytes } = deedPaper({ ...exampleDeed, delegation: named }, t.now())
  const lines = readPaper(bytes).pages.flatMap(page => page.lines)
  expect(lines).toEqual(expect.arrayContaining([`${long}${long}`, expect.stringMatching(/人已离职 联系不上$/)]))
  expect(readPaper(deedPaper(exampleDeed, t.now()).bytes).pages.length).toBe(1)
})
