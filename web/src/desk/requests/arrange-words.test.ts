import '../shared/browser.fixture.ts'
import { expect, test } from 'vitest'
import { assignmentsSlice } from '../assignments/assignments.slice.ts'
import en from '../assignments/assignments-first.en.ts'
import zhCN from '../assignments/assignments-first.zh-CN.ts'
import { arrangeWords } from './arrange-words.ts'
import { requestsSlice } from './requests.slice.ts'

const said = (words: Pick<typeof en, 'bothAway' | 'bothAwayAppoint'>, appoints: boolean) => {
  const word = arrangeWords({ ...assignmentsSlice.clocks.firstContact, slice: 'assignments' }, appoints)
  return words[word?.split(':')[1] as 'bothAway' | 'bothAwayAppoint']
}

test('to appoint another deputy is said to the minister who may, and to nobody else', () => {
  expect([true, false].map(appoints => said(zhCN, appoints).includes('另指定一位 B 角'))).toEqual([true, false])
  expect([true, false].map(appoints => said(en, appoints).includes('appoint another deputy'))).toEqual([true, false])
})

test('of an answer it is said who may give it', () => {
  const answer = { ...requestsSlice.clocks.answer, slice: 'requests' }
  expect([true, false].map(appoints => arrangeWords(answer, appoints))).toEqual(['requests-first:arrange', 'requests-first:arrange'])
})
