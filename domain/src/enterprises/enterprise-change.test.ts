import { expect, it } from 'vitest'
import { type EnterpriseFacts, enterpriseChangeInWords } from './enterprise-change.ts'

const before: EnterpriseFacts = {
  ...{ name: '澄屿数字科技（筹）', kind: 'prospect', state: 'following', street: null },
  ...{ building: '', address: '', industry: '', note: '' },
}

it('says what changed of an enterprise, in the words of the register (R2.2)', () => {
  expect(
    enterpriseChangeInWords(before, { ...before, name: '澄屿数字科技有限公司', kind: 'target', state: 'landed', street: '琶洲街道' }),
  ).toEqual({
    zh: '名称由“澄屿数字科技（筹）”改为“澄屿数字科技有限公司”，类型由“意向”改为“目标”，状态由“跟进中”改为“已落地”，街道由“空”改为“琶洲街道”',
    en: 'name from “澄屿数字科技（筹）” to “澄屿数字科技有限公司”, kind from “prospect” to “target”, state from “following” to “landed”, street from “none” to “琶洲街道”',
  })
  expect(enterpriseChangeInWords(before, before).zh).toBe('')
})
