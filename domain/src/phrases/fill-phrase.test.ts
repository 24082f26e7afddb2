import { expect, it } from 'vitest'
import { blankIn, fillPhrase, phraseBlanks } from './fill-phrase.ts'

const given = { enterprise: '广州鹭汀科技有限公司', contact: '王经理', dueAt: '11-27 18:00' }

it('fills every blank, as often as it stands there', () => {
  expect(fillPhrase('{contact}您好：{enterprise}的诉求最迟 {dueAt} 前答复。{contact}再见。', given)).toBe(
    '王经理您好：广州鹭汀科技有限公司的诉求最迟 11-27 18:00 前答复。王经理再见。',
  )
  expect(phraseBlanks.map(blank => fillPhrase(blankIn(blank), given))).toEqual(Object.values(given))
})

it('leaves a blank for which there is nothing, and what is none', () => {
  expect(fillPhrase('{contact}您好，{officer}', { ...given, contact: '' })).toBe('{contact}您好，{officer}')
  expect(fillPhrase('{contact}', { ...given, contact: '{enterprise}' })).toBe('{enterprise}')
})
