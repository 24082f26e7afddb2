import { describe, expect, it } from 'vitest'
import type { Candidate } from '#assignments/assignment-steps.ts'
import { whyNotAnswerMove, whyNotMoveTo } from './move-steps.ts'

const to = (more: Partial<Candidate> = {}): Candidate => ({
  id: 'to',
  name: '黎景行',
  roles: ['officer'],
  state: 'active',
  ministerId: 'minister',
  ...more,
})
const matter = { responsibleId: 'officer', ministerId: 'minister' }

describe('a move within the team', () => {
  it.each([
    ['to a colleague', to(), null],
    ['to another team', to({ ministerId: 'other' }), 'notInTeam'],
    ['to somebody who is no officer', to({ roles: ['clerk'] }), 'notAnOfficer'],
    ['to somebody who left', to({ state: 'disabled' }), 'notAnOfficer'],
    ['to who has it', to({ id: 'officer' }), 'movedToHolder'],
  ])('%s → %s', (_what, candidate, code) => {
    expect(whyNotMoveTo(candidate, matter)?.code ?? null).toBe(code)
  })

  it('is answered by who is asked', () => {
    const move = { toId: 'to', toName: '黎景行' }
    expect(whyNotAnswerMove(move, 'to')).toBeNull()
    expect(whyNotAnswerMove(move, 'officer')).toMatchObject({ code: 'mayNot', blanks: { who: '黎景行' } })
    expect(whyNotAnswerMove(null, 'to')?.code).toBe('noMove')
  })
})
