import { describe, expect, it } from 'vitest'
import { oneLine } from './one-line.ts'
import { line, optionalLine, searched, words } from './text.ts'

describe('a name', () => {
  it.each([
    ['隐形一\u200b有限公司', '隐形一有限公司'],
    ['隐形二有限公司\u200e', '隐形二有限公司'],
    ['隐形三\u2060有限公司', '隐形三有限公司'],
    ['\u3000隐形四有限公司\u00a0', '隐形四有限公司'],
    ['隐形七\u00ad有限公司', '隐形七有限公司'],
    ['\u2068隐形八\ufe0f有限公司\u2069', '隐形八有限公司'],
    ['甲\ufdd0乙\u{1fffe}丙\uffff', '甲乙丙'],
    ['海珠\r\n科技', '海珠 科技'],
    ['ABC  (Guangzhou)', 'ABC  (Guangzhou)'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(oneLine(typed)).toBe(kept)
    expect(line(40).parse(typed)).toBe(kept)
  })

  it('is none when nothing of it can be seen, or holds what PostgreSQL cannot', () => {
    expect(line(40).safeParse('\u200b \u200d').success).toBe(false)
    expect(line(40).safeParse('甲\u0000乙').success).toBe(false)
    expect(line(40).safeParse('甲\ud800').success).toBe(false)
    expect([optionalLine(40).parse('\u200b'), searched(40).parse(' 海\u200b珠 ')]).toEqual(['', '海珠'])
  })

  it('is told from prose, which keeps its joiners', () => {
    expect(words(40).parse('👩\u200d💻 来过')).toBe('👩\u200d💻 来过')
  })
})
