import { expect, it } from 'vitest'
import { changedOf, type RegisterEntry } from './register-entry.ts'

const said: RegisterEntry = {
  ...{ name: '广州潮信仪器有限公司', kind: 'target', state: 'following', streetId: '440105015' },
  ...{ building: '天幕塔', address: '', industry: '', note: '' },
} as RegisterEntry

it('sends what was changed and nothing else; no street is null', () => {
  expect(changedOf(said, said)).toEqual({})
  expect(changedOf(said, { ...said, building: ' 天幕塔 ', state: 'landed' })).toEqual({ state: 'landed' })
  expect(changedOf(said, { ...said, building: '', streetId: '' })).toEqual({ building: '', streetId: null })
})
