import { describe, expect, it } from 'vitest'
import { hashPassword, isOutdated, isPassword } from './password-hash.ts'

describe('a stored password', () => {
  it('is an argon2id PHC string with a salt of its own', async () => {
    const [one, other] = await Promise.all([hashPassword('Pearl-River-2026'), hashPassword('Pearl-River-2026')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(one).not.toBe(other)
    expect(isOutdated(one)).toBe(false)
  })

  it('knows its password and no other', async () => {
    const hash = await hashPassword('珠江-Pearl-2026')
    expect(await isPassword('珠江-Pearl-2026', hash)).toBe(true)
    expect(await isPassword('珠江-Pearl-2027', hash)).toBe(false)
  })

  it('that is none is nobody’s, not even an empty one', async () => {
    expect(await isPassword('', null)).toBe(false)
  })

  it('is checked with the parameters it was made under', async () => {
    // echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1 -l 32: the example of the reference implementation
    const reference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
    expect(await isPassword('password', reference)).toBe(true)
    expect(isOutdated(reference)).toBe(true)
  })
})

it('sends away who comes when a hundred wait, and goes on for the others', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 110 }, () => hashPassword('Pearl-River-2026')))
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(8)
  expect(await hashPassword('Pearl-River-2026')).toContain('$argon2id$')
})
