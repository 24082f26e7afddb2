import { expect, test } from 'vitest'
import en from '../requests.en.ts'
import zhCN from '../requests.zh-CN.ts'
import { arrangeWords } from './arrange-words.ts'

const said = ({ day }: { day: Pick<(typeof en)['day'], 'arrangeContact' | 'arrangeContactAppoint'> }, appoints: boolean) => {
  const [, key] = arrangeWords('firstContact', appoints).split('.') as ['day', 'arrangeContact' | 'arrangeContactAppoint']
  return day[key]
}

test('to appoint another deputy is said to the minister who may, and to nobody else', () => {
  expect([true, false].map(appoints => said(zhCN, appoints).includes('另配一位 B 角'))).toEqual([true, false])
  expect([true, false].map(appoints => said(en, appoints).includes('appoint another deputy'))).toEqual([true, false])
})

test('of an answer it is said who may give it', () => {
  expect([true, false].map(appoints => arrangeWords('answer', appoints))).toEqual(['day.arrange', 'day.arrange'])
})
