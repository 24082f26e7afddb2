import { describe, expect, it } from 'vitest'
import { fileOf, heardOf, rent } from './rent.fixture.ts'
import { runCommand } from './run-command.ts'

const header = 'id,企业.行业,企业.资质,企业.营业收入@2025,企业.研发费用@2025,企业.其他情形'
const matching = (content: string, ...more: string[]) =>
  heardOf(() => runCommand(['match', rent, '--facts', fileOf('facts.csv', content), '--as-of', '2026-06-30', ...more]))

describe('a table of subjects', () => {
  it('is answered row by row; an empty cell is not known', async () => {
    const { code, printed } = await matching(`${header}\n甲,C39,,,,\n"乙,丙",,高新技术企业、专精特新,5000,238,否\n`, '--as', 'json')
    expect(code).toBe(0)
    const rows = JSON.parse(printed)
    expect(rows.map(({ subject }: { subject: string }) => subject)).toEqual(['甲', '乙,丙'])
    expect(rows[0].answers[0]).toMatchObject({ verdict: 'no', clauses: [{ id: '行业', article: '第二条(一)', missing: [] }] })
    expect(rows[1].answers[0]).toMatchObject({ verdict: 'no', clauses: [{ id: '研发' }, { id: '其他' }] })
  })

  it.each<[string, string, string]>([
    [
      'a value that cannot be',
      `${header}\n甲,C39,,,,\n乙,C40,,,三,\n丙,,,-1,,也许\n`,
      '3:2 “C40”不在名单“行业”里\n3:5 “企业.研发费用”的值读不懂："三"\n4:4 “企业.营业收入”不能为负：-1\n4:6 “企业.其他情形”的值读不懂："也许"',
    ],
    ['a fact nobody speaks of', 'id,企业.身高\n甲,3\n', '1:2 词典里没有事实“企业.身高”'],
    ['a year that is missing', '企业.营业收入\n3\n', '1:1 “企业.营业收入”：逐年的事实写作“名@年”'],
    ['a year that is none', '企业.营业收入@去年\n3\n', '2:1 “去年”不是日期'],
    ['a column twice', '企业.行业,企业.行业\n,\n', '1:1 “企业.行业”出现了两次'],
    ['no header at all', '', '缺“id”'],
  ])('%s is told with row and column', async (_, content, sentence) => {
    const { code, said, printed } = await matching(content)
    expect(code).toBe(1)
    expect(printed).toBe('')
    expect(said).toContain(sentence)
  })
})

it('a fact that no document speaks of is refused, and not passed over', async () => {
  const facts = fileOf('facts.json', '{"企业.身高": 3}')
  const { code, said } = await heardOf(() => runCommand(['match', rent, '--facts', facts]))
  expect(code).toBe(1)
  expect(said).toContain('词典里没有事实“企业.身高”')
})

it('the bench tells what each way of asking takes', async () => {
  const { code, printed } = await heardOf(() => runCommand(['bench', rent]))
  expect(code).toBe(0)
  const lines = printed.split('\n').map(line => JSON.parse(line))
  expect(lines.map(({ unit }) => unit)).toEqual(['ms', 'µs', 'µs', 'ns'])
  expect(lines.every(({ value }) => value >= 0)).toBe(true)
})
