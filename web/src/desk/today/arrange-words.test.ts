import { expect, test } from 'vitest'
import { arrangeWords } from './arrange-words.ts'
import en from './today.en.ts'
import zhCN from './today.zh-CN.ts'

const said = (words: Pick<typeof en, 'arrangeContact' | 'arrangeContactAppoint'>, appoints: boolean) => {
  const key = arrangeWords('firstContact', appoints) as 'arrangeContact' | 'arrangeContactAppoint'
  return words[key]
}

test('to appoint another deputy is said to the minister who may, and to nobody else', () => {
  expect([true, false].map(appoints => said(zhCN, appoints).includes('另配一位 B 角'))).toEqual([true, false])
  expect([true, false].map(appoints => said(en, appoints).includes('appoint another deputy'))).toEqual([true, false])
})

test('of an answer it is said who may give it', () => {
  expect([true, false].map(appoints => arrangeWords('answer', appoints))).toEqual(['arrange', 'arrange'])
})
