import { beforeAll, describe, expect, it } from 'vitest'
import { partOf } from '#exports/part-of.fixture.ts'
import { examplePaper } from './minutes.fixture.ts'
import { minutesDocument } from './minutes-document.ts'

let part: (name: string) => Promise<string>
let body: string
beforeAll(async () => {
  part = partOf(await minutesDocument(examplePaper))
  body = await part('word/document.xml')
})

const mm = (twentieths: number) => (twentieths / 1440) * 25.4
/** An attribute of the first element that is called so, as a number. */
const read = (xml: string, element: string, attribute: string) =>
  Number(new RegExp(`<w:${element} [^>]*w:${attribute}="(-?\\d+)"`).exec(xml)?.[1])
/** The paragraph that holds the words. */
const paragraphOf = (words: string) => body.split('<w:p>').find(paragraph => paragraph.includes(words)) ?? ''
const fontOf = (words: string) =>
  /w:eastAsia="([^"]+)"/.exec(
    paragraphOf(words)
      .split('<w:r>')
      .find(run => run.includes(words)) ?? '',
  )?.[1]

describe('minutesDocument', () => {
  it('is A4 with a type area of 156 × 225 mm (GB/T 9704-2012)', () => {
    const [width, height] = [read(body, 'pgSz', 'w'), read(body, 'pgSz', 'h')]
    expect([mm(width), mm(height)].map(Math.round)).toEqual([210, 297])
    const margin = (side: string) => mm(read(body, 'pgMar', side))
    expect([mm(width) - margin('left') - margin('right'), mm(height) - margin('top') - margin('bottom')].map(Math.round)).toEqual([
      156, 225,
    ])
    expect([margin('top'), margin('left')].map(Math.round)).toEqual([37, 28])
  })

  it('holds 22 lines of 28 characters in 3号', () => {
    const pitch = read(body, 'docGrid', 'linePitch')
    expect(Math.floor(((225 / 25.4) * 1440) / pitch)).toBe(22)
    const text = paragraphOf('市规划和自然资源局11月20日')
    expect(read(text, 'spacing', 'line')).toBe(pitch)
    const character = 16 * 20 + Number(/<w:spacing w:val="(-?\d+)"/.exec(text)?.[1])
    expect(Math.floor(((156 / 25.4) * 1440) / character)).toBe(28)
  })

  it('names its fonts: 小标宋 in red for the title, 黑体 for parts, 楷体 for items, 仿宋 for the text', async () => {
    expect([fontOf(examplePaper.title), fontOf('二、议定事项'), fontOf('（1）汐原海工'), fontOf('新增项目 1 件')]).toEqual([
      '方正小标宋简体',
      '黑体',
      '楷体_GB2312',
      '仿宋_GB2312',
    ])
    expect(paragraphOf(examplePaper.title)).toContain('w:color w:val="FF0000"')
    expect(paragraphOf('第 46 期')).toContain('w:jc w:val="center"')
    expect(paragraphOf('海珠区投资促进中心')).toMatch(/w:pBdr.*w:color="FF0000"/)
    expect(await part('word/styles.xml')).toMatch(/w:docDefaults.*w:eastAsia="仿宋_GB2312".*w:sz w:val="32"/)
  })

  it('numbers its pages in 4号 one cell in from the outer edge: odd ones on the right, even ones on the left', async () => {
    expect(await part('word/settings.xml')).toContain('w:evenAndOddHeaders')
    const [odd, even] = [await part('word/footer1.xml'), await part('word/footer2.xml')]
    for (const footer of [odd, even]) {
      expect(footer).toContain('PAGE')
      expect(new Set([...footer.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => size))).toEqual(new Set(['28']))
    }
    expect([odd.includes('w:jc w:val="right"'), even.includes('w:jc w:val="right"')]).toEqual([true, false])
    expect([read(odd, 'ind', 'right'), read(even, 'ind', 'left')]).toEqual([315, 315])
  })

  it('ends with who came, both signatures, the digest; each addendum begins a page and is signed too (R17.4)', () => {
    const text = body.replace(/<[^>]+>/g, '')
    const digest = examplePaper.digest ?? ''
    const places = ['出席：', '请假：', '列席：', '主持签名：郑怀远', '记录签名：卓文澜', digest, '印发', '补记1', '25日 17:40'].map(said =>
      text.indexOf(said),
    )
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(paragraphOf('补记1')).toContain('w:pageBreakBefore')
  })
})
