import { expect, test } from 'vitest'
import { isMissing, Problem } from './problem.ts'

const refused = (status: number, ...fields: string[]) =>
  new Problem(
    status,
    'malformed',
    '',
    fields.map(field => ({ field, sentence: '' })),
  )

test('what is not there, or whose address is no id at all, is missing; what was filled in wrongly is not', () => {
  expect([refused(404), refused(400, 'id')].map(isMissing)).toEqual([true, true])
  const others = [refused(400), refused(400, 'id', 'sort'), refused(400, 'body'), refused(403), refused(500, 'id'), new Error('x'), null]
  expect(others.map(isMissing)).toEqual(others.map(() => false))
})
