import { describe, expect, it } from 'vitest'
import { enterpriseStates } from '#enterprises/enterprise-kinds.ts'
import { whatBecame } from './pointing-became.ts'

describe('what became of an enterprise that was pointed out (R18.3)', () => {
  it('says so of every state', () => {
    expect(enterpriseStates.map(state => whatBecame({ state, officerId: 'a' }))).toEqual([
      ...['followed', 'landed', 'lost', 'left', 'closed', 'left'],
    ])
  })

  it('waits while nobody follows it', () => {
    expect(whatBecame({ state: 'following', officerId: null })).toBe('waiting')
  })
})
