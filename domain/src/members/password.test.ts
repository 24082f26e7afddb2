import { describe, expect, it } from 'vitest'
import { whyNotPassword } from './password.ts'

describe('a password', () => {
  it.for([
    'Pearl-River-2026',
    '珠江水长流一二三4a',
    'correct horse battery 9',
    'Haizhu-k7m2-x9pq',
    '沿江路慢慢走 2026',
    'Ferry-4-Yuejiang',
    'kapok3blossom7',
  ])('may be %s', password => {
    expect(whyNotPassword(password, 'officer01')).toBeNull()
  })

  it.for([
    ['nine characters', 'Pearl-202'],
    ['letters only', 'PearlRiverWater'],
    ['digits only', '2026112509420'],
    ['the user name with something around it', 'x-Officer01-2026'],
    ['a common word with a number behind', 'Guangzhou2026'],
    ['a common word with dashes and a number', 'pass-word-2026'],
    ['a common word in signs for letters', 'P@ssw0rd2026'],
    ['the same behind a number', '2026-Pa$$w0rd!'],
    ['a common word and little more', 'Welcome2026ab'],
    ['keys down the board', '1qaz2wsx3edc'],
    ['keys along the board', 'Qwertyuiop12'],
    ['keys along and back', 'asdfghjk4321'],
    ['the alphabet', 'abcdefgh1234'],
    ['a handful of letters over and over', 'abababab1212'],
  ] as const)('may not be %s', ([_, password]) => {
    expect(whyNotPassword(password, 'officer01')).toMatchObject({ code: 'weakPassword', field: 'password' })
  })

  it('names the field it was typed into', () => {
    expect(whyNotPassword('short', 'officer01', 'next')?.field).toBe('next')
  })
})
