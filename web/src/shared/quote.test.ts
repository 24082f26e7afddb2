import { expect, test } from 'vitest'
import { quote } from './quote.ts'

test('marks inside quotation marks are the inner ones', () => {
  expect(quote('已报，缺检测报告')).toBe('“已报，缺检测报告”')
  expect(quote('“人才公寓”的材料已核对')).toBe('“‘人才公寓’的材料已核对”')
})
