import { describe, expect, it } from 'vitest'
import type { Candidate } from '#assignments/assignment-steps.ts'
import type { Role } from '#members/role.ts'
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
    const by = (memberId: string, role: Role = 'officer') => ({ memberId, roles: [role], language: 'zh-CN' as const })
    expect(whyNotAnswerMove(move, by('to'))).toBeNull()
    expect(whyNotAnswerMove(move, by('officer'))).toMatchObject({ code: 'mayNot', blanks: { who: '黎景行' } })
    expect(whyNotAnswerMove(null, by('to'))?.code).toBe('noMove')
    expect(whyNotAnswerMove(move, by('王嘉树', 'contact'))).toEqual(whyNotAnswerMove(null, by('王嘉树', 'contact')))
  })
})
