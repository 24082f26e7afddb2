import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wednesday } from '@yigen/testing/app.ts'
import { expect, it } from 'vitest'
import { aPng } from './a-png.fixture.ts'
import { type Block, flow, headed, spread } from './blocks.ts'
import { breakLines, type Ink } from './break-lines.ts'
import { code, picture } from './draw.ts'
import { faceWith, fontOf, hasLetter } from './faces.ts'
import { newPaper } from './paper.ts'
import { readPaper } from './read-paper.fixture.ts'
import { rowsOf } from './rows.ts'
import { scanCode } from './scan-code.fixture.ts'
import { write } from './write.ts'

const about = { format: 'A4', title: '授权“书”\n(甲) \\ <b>', author: '海珠区', at: wednesday } as const
const ink: Ink = { face: 'serif', size: 4.4, colour: '#131c1c' }
const bold: Ink = { ...ink, face: 'sansBold' }
const lines = (text: string, width: number) => breakLines([{ text, ink }], width).map(({ pieces }) => pieces.map(one => one.text).join(''))

it('what is written is read out of the file again, whatever letters it has, with nothing but their part of the font in it', () => {
  const paper = newPaper(about)
  const words = '戴若川 㛃䶮 HZ-0012（A 卡）“完好”'
  write(paper, { left: 20, top: 20, width: 170, lead: 7 }, [words, { text: '14:00–17:00', ink: bold }], ink)
  const { bytes, missing } = paper.end()
  const read = readPaper(bytes)
  expect(read).toMatchObject({ size: [595.276, 841.89], title: about.title, pages: [{ lines: [`${words}14:00–17:00`] }] })
  expect(read.fonts.map(({ name }) => name.slice(7)).sort()).toEqual(['NotoSansSC-SemiBold', 'NotoSerifSC-Regular'])
  expect(read.fonts.every(({ name, program }) => /^[A-Z]{6}\+/.test(name) && program.readUInt32BE(0) === 0x00010000)).toBe(true)
  expect([bytes.length < 30_000, missing]).toEqual([true, []])
})

it('a letter that the face has not comes from another; one that none has stands as a box and is named; what nobody sees takes no room', () => {
  const paper = newPaper(about)
  write(paper, { left: 20, top: 20, width: 170, lead: 7 }, ['甲𰻝Łğ\u200b丙\t', { text: '䶶乙Ł', ink: bold }], ink)
  const { bytes, missing } = paper.end()
  const { pages, fonts } = readPaper(bytes)
  expect(pages[0]?.lines).toEqual(['甲𰻝\ufffd\ufffd丙 䶶乙\ufffd'])
  expect(fonts.map(({ name }) => name.slice(7)).sort()).toEqual(['NotoSansSC-Regular', 'NotoSansSC-SemiBold', 'NotoSerifSC-Regular'])
  expect(missing).toEqual(['Ł', 'ğ'])
})

it('every letter in common use stands in every face, the rarer ones in one', () => {
  const common = readFileSync(join(import.meta.dirname, '../../fonts/letters.txt'), 'utf8').replaceAll('\n', '')
  const faces = ['sans', 'sansBold', 'serif', 'serifBold'] as const
  expect(faces.map(face => Array.from(common).filter(letter => !hasLetter(face, letter)))).toEqual([[], [], [], []])
  expect(faces.map(face => faceWith('䶶', face))).toEqual(['serif', 'serif', 'serif', 'serif'])
  expect(faces.map(face => faceWith('𰻝', face))).toEqual(['sans', 'sans', 'sans', 'sans'])
})

it('the sums of a font are right, which printers look at', () => {
  const paper = newPaper(about)
  write(paper, { left: 20, top: 20, width: 170, lead: 7 }, '海珠区', ink)
  const [font] = readPaper(paper.end().bytes).fonts
  const program = font?.program ?? Buffer.alloc(0)
  for (let line = 12; line < 12 + 16 * program.readUInt16BE(4); line += 16) {
    const [sum, at, length] = [program.readUInt32BE(line + 4), program.readUInt32BE(line + 8), program.readUInt32BE(line + 12)]
    let found = 0
    for (let word = at; word < at + length; word += 4) found = (found + program.readUInt32BE(word)) >>> 0
    expect(found).toBe(sum)
  }
})

it('lines break as Chinese does: no mark of a close begins one, none that opens ends one, words and numbers stay whole', () => {
  expect(lines('一二三四，五六七八', 4 * 4.4)).toEqual(['一二三', '四，五六', '七八'])
  expect(lines('一二三（四五）六', 4 * 4.4)).toEqual(['一二三', '（四五）', '六'])
  expect(lines('编号 20261125-0001 有效', 8 * 4.4)).toEqual(['编号 ', '20261125-0001', '有效'].map(line => line.trim()))
  expect(lines('第一行\n\n第三行', 100)).toEqual(['第一行', '', '第三行'])
  expect(lines('a'.repeat(40), 20).join('')).toBe('a'.repeat(40))
})

it('what has no room goes on overleaf, a row at a time; each page can be numbered', () => {
  const paper = newPaper(about)
  const inks = { label: ink, words: ink }
  const rows = Array.from({ length: 30 }, (_, i): [string, string] => [`行 ${i + 1}`, '说明'.repeat(20)])
  flow(paper, rowsOf({ left: 24, width: 162, label: 26, lead: 7, pad: 1, inks }, rows), { top: 20, bottom: 270, nextTop: 20 })
  paper.onEachPage((number, of) => write(paper, { left: 24, top: 280, width: 162, lead: 5 }, `第 ${number} 页，共 ${of} 页`, ink))
  const { pages } = readPaper(paper.end().bytes)
  expect(pages.map(page => page.lines.at(-1))).toEqual(['第 1 页，共 2 页', '第 2 页，共 2 页'])
  expect(pages.flatMap(page => page.lines).filter(line => line.startsWith('行 ')).length).toBe(30)
})

it('what stands above a block goes overleaf with it', () => {
  const tops: number[] = []
  const high =
    (height: number): Block =>
    (on, top) => {
      if (!on.isTrial) tops.push(top)
      return top + height
    }
  flow(newPaper(about), [high(250), ...headed(high(10), [high(10), high(10)])], { top: 20, bottom: 285, nextTop: 18 })
  expect(tops).toEqual([20, 18, 28, 38])
})

it('what is spread over a page has gaps that are alike', () => {
  const blocks = [10, 20, 30].map(
    (height): Block =>
      (_, top) =>
        top + height,
  )
  expect(spread(newPaper(about), blocks, { top: 10, bottom: 110 })).toEqual([10, 40, 80])
})

it('a code is read back off the page by a decoder', () => {
  const paper = newPaper(about)
  const link = 'https://fuwu.example.gov.cn/door/station/Qx7-3f9kLm2_0aBcDeFgHi'
  code(paper, link, { left: 24, top: 40, side: 36 })
  const [page] = readPaper(paper.end().bytes).pages
  expect(page && scanCode(page)).toBe(link)
})

it('a picture comes in whatever way a canvas writes it, with its alpha as a mask; one that is broken, or larger than a pad, does not', () => {
  const paper = newPaper(about)
  const place = { left: 20, top: 20, width: 30, height: 14 }
  expect(([0, 2, 4, 6] as const).map(kind => picture(paper, aPng(kind), place))).toEqual([true, true, true, true])
  const broken = [
    ...[aPng(6, { depth: 16 }), aPng(6, { rows: 4 }), aPng(6).subarray(0, 40), aPng(6, { width: 401, height: 400 })],
    Buffer.from('no picture at all'),
  ]
  expect(broken.map(bytes => picture(paper, bytes, place))).toEqual([false, false, false, false, false])
  const text = paper.end().bytes.toString('latin1')
  expect([text.match(/\/Subtype \/Image/g)?.length, text.match(/\/SMask \d+ 0 R/g)?.length]).toEqual([6, 2])
})

it('a font is opened once, however many papers are made', () => expect(fontOf('sans')).toBe(fontOf('sans')))
