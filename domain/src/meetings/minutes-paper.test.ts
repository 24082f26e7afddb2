import { describe, expect, it } from 'vitest'
import { minutesPaper } from './minutes-paper.ts'

const text = [
  '周例会纪要',
  '第 2 期',
  '投资促进中心　2026年11月23日',
  '',
  '纪要如下。',
  '一、一周情况',
  '新增 1 件。',
  '（1）研发中心。先看图。',
  '1. 陈若溪：送图，11月24日18时前。',
  '',
  '出席：甲、乙',
  '列席：丙',
].join('\n')
const written = { text, digest: 'a'.repeat(64), signatures: [], frozenAt: null, addenda: [] }

describe('minutesPaper', () => {
  it('lays out the text that is signed, and leaves nothing of it out (R17.4)', () => {
    const paper = minutesPaper(written)
    expect(paper).toMatchObject({ title: '周例会纪要', issue: '第 2 期', issuer: '投资促进中心', date: '2026年11月23日' })
    expect(paper.lines).toEqual([
      { level: 0, words: '纪要如下。' },
      { level: 1, words: '一、一周情况' },
      { level: 0, words: '新增 1 件。' },
      { level: 2, head: '（1）研发中心。', words: '先看图。' },
      { level: 0, words: '1. 陈若溪：送图，11月24日18时前。' },
    ])
    expect(paper.people).toEqual([
      { as: '出席', names: '甲、乙' },
      { as: '列席', names: '丙' },
    ])
  })

  it('shows who signed and when, and the digest once both have', () => {
    const signatures = [{ as: 'chair' as const, name: '甲', title: '', at: '2026-11-23T09:32:00Z' }]
    expect(minutesPaper({ ...written, signatures })).toMatchObject({
      signed: [{ as: '主持签名', names: '甲　2026年11月23日 17:32' }],
      digest: null,
    })
    expect(minutesPaper({ ...written, signatures, frozenAt: '2026-11-23T09:40:00Z' }).digest).toBe(written.digest)
  })

  it('names addenda in their order', () => {
    const one = {
      id: '',
      words: '改期。',
      writtenBy: '',
      writtenAt: '',
      digest: 'b'.repeat(64),
      signatures: [],
      frozenAt: null,
      maySign: false,
    }
    expect(minutesPaper({ ...written, addenda: [one, one] }).addenda.map(({ title }) => title)).toEqual(['补记1', '补记2'])
  })
})
