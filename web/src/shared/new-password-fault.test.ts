import { whyNotPassword } from '@yigen/domain/members/password.ts'
import { expect, test } from 'vitest'
import { newPasswordFault } from './new-password-fault.ts'

const words = { short: 'short', differ: 'differ' }
const short = (password: string) => newPasswordFault({ password, again: password }, words)?.sentence === 'short'

test('nothing is refused before asking that the rule would take', () => {
  for (const password of [
    'haizhu-2026-q',
    'Ab3456789x',
    '1234567890',
    'abcdefghij',
    'Ab3',
    'zq7zq7zq7zq7',
    '海珠区首席服务官2026a',
    '沿江路慢慢走 2026',
  ])
    if (short(password)) expect(whyNotPassword(password, 'officer01'), password).not.toBeNull()
})

test('length, a letter and a digit are said at once', () => {
  expect(['Ab3456789', '1234567890', 'abcdefghij', 'zq7zq7zq7z'].map(short)).toEqual([true, true, true, false])
})
