import '../desk/shared/browser.fixture.ts'
import { expect, test, vi } from 'vitest'
import { draftOf } from './drafts.ts'

let names = 0
const anew = () => `yigen-draft:member:form-${names++}`

test('what was sent is gone once it is done', () => {
  const name = anew()
  const changed = vi.fn()
  draftOf(name, '', changed).write('一句话')
  expect(draftOf(name, '', changed).send()).toBe('一句话')
  draftOf(name, '', changed).discard()
  expect(draftOf(name, '', changed).value).toBe('')
  expect(changed).toHaveBeenCalledTimes(2)
})

test('what was written while it was being sent stays', () => {
  const name = anew()
  draftOf(name, '', () => {}).write('第一句')
  draftOf(name, '', () => {}).send()
  draftOf(name, '', () => {}).write('第二句')
  draftOf(name, '', () => {}).discard()
  expect(draftOf(name, '', () => {}).value).toBe('第二句')
  draftOf(name, '', () => {}).discard()
  expect(draftOf(name, '', () => {}).value).toBe('')
})

test('what was never written is sent as it was proposed', () => {
  expect(draftOf(anew(), '拟好的话', () => {}).send()).toBe('拟好的话')
})
