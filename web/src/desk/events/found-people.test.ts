import { expect, test } from 'vitest'
import { found } from './found-people.ts'

const person = (name: string, enterpriseName: string, phone: string, checkedInAt: string | null = null) => ({
  ...{ name, enterpriseName, phone, checkedInAt },
})
const people = [
  person('王嘉树', '广州鹭汀智能装备有限公司', '139****0034', '2026-11-25T06:12:00Z'),
  person('贺云舟', '广州云渡互动网络有限公司', '139****0051'),
]
const names = (typed: string) => found(people, typed).map(({ name }) => name)

test('people at the door are found by name, enterprise and the last digits of their phone; those to come stand first', () => {
  expect(names('')).toEqual(['贺云舟', '王嘉树'])
  expect([names('嘉树'), names('云渡'), names('0051'), names('３４')]).toEqual([['王嘉树'], ['贺云舟'], ['贺云舟'], ['王嘉树']])
  expect(names('139')).toEqual([])
})
