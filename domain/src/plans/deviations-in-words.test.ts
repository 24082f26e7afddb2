import { expect, it } from 'vitest'
import { deviationsInWords } from './deviations-in-words.ts'

const as = { status: 'running', plannedOwner: '区税务局', owner: '区税务局', sentBack: false, words: null } as const
const zh = (more: object) => deviationsInWords({ ...as, ...more }).map(one => one.zh)

it('says what went another way: handed on, sent back, dispensed with (R15.6)', () => {
  expect(zh({})).toEqual([])
  expect(zh({ owner: '区住房城乡建设局' })).toEqual(['原由区税务局办，转交区住房城乡建设局'])
  expect(zh({ sentBack: true, status: 'dispensed', words: '市局已核。' })).toEqual(['办结后发回重办过', '免办：市局已核。'])
})
