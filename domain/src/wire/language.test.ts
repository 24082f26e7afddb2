import { expect, it } from 'vitest'
import { fill, say } from './language.ts'

const left = {
  zh: '还有 {count} 项没有办结：{units}。',
  en: '{count, counted(one: task, which is; many: tasks, which are)} open: {units}.',
}

it('fills the blanks of a sentence; one that is not there stays as it is written', () => {
  expect(say({ zh: '{who}，{who}', en: '{who}' }, 'zh-CN', { who: '甲' })).toBe('甲，甲')
  expect(fill({ zh: '{who}：{what}', en: '' }, 'zh-CN', name => (name === 'who' ? '甲' : undefined))).toBe('甲：{what}')
})

it('says a number with its noun as English does', () => {
  const blanks = { units: 'Haizhu' }
  expect(say(left, 'zh-CN', { ...blanks, count: 1 })).toBe('还有 1 项没有办结：Haizhu。')
  expect([0, 1, 2, '1', '1,200'].map(count => say(left, 'en', { ...blanks, count }))).toEqual([
    '0 tasks, which are open: Haizhu.',
    '1 task, which is open: Haizhu.',
    '2 tasks, which are open: Haizhu.',
    '1 task, which is open: Haizhu.',
    '1,200 tasks, which are open: Haizhu.',
  ])
})
