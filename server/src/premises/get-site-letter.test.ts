import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { bringPaper } from '@yigen/testing/papers.ts'
import { aSiteOpinion, opinionBody, premisesBody, somePremises } from '@yigen/testing/premises.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPaper } from '#papers/read-paper.fixture.ts'

let t: TestApp
let on: Awaited<ReturnType<typeof somePremises>>
beforeAll(async () => {
  t = await testApp()
  on = await somePremises(t)
})
afterAll(() => t.close())

const letter = (who: string | null, id: string) => bringPaper(t, who, `/api/site-opinions/${id}/letter`)
const saidIn = (bytes: Buffer) => readPaper(bytes).pages.map(({ lines }) => lines.join(''))

it('getSiteLetter gives whoever reads the opinion one page with the premises side by side', async () => {
  const { id, number } = await aSiteOpinion(t, on)
  const statuses = await Promise.all([letter(null, id), letter(t.cast.foreignContact, id), letter(t.cast.officer, never)])
  expect(statuses.map(({ status }) => status)).toEqual([401, 404, 404])
  const { headers, bytes } = await letter(t.cast.contact, id)
  expect(headers['content-disposition']).toContain(encodeURIComponent(`场地选址意见书 ${number}.pdf`))
  const pages = saidIn(bytes)
  expect(pages).toHaveLength(1)
  for (const said of [
    number,
    '广州鹭汀智能装备有限公司',
    premisesBody.name,
    '（建议）',
    '琶洲新村 5 号楼',
    '租金面议',
    '徐满仓',
    opinionBody(on).why,
    '陈若溪',
  ])
    expect(pages[0]?.replaceAll(/\s/g, '')).toContain(said.replaceAll(/\s/g, ''))
})

it('what is long goes on overleaf, its rows whole', async () => {
  const [one, other] = opinionBody(on).premises
  const long = {
    ...opinionBody(on),
    why: '因'.repeat(600),
    needs: '要'.repeat(300),
    premises: [
      { ...one, words: '好'.repeat(300) },
      { ...other, words: '远'.repeat(300) },
    ],
  }
  const pages = saidIn((await letter(t.cast.officer, (await aSiteOpinion(t, on, long)).id)).bytes)
  expect(pages.map(page => /第 \d 页，共 \d 页/.exec(page)?.[0])).toEqual([1, 2, 3].map(n => `第 ${n} 页，共 3 页`))
  expect(pages.at(-1)).toContain('陈若溪')
})
