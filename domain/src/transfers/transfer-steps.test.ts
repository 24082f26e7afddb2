import { describe, expect, it } from 'vitest'
import { roles } from '#members/role.ts'
import { transferStatuses } from './transfer-status.ts'
import {
  type Leaving,
  type TransferAsker,
  type TransferStep,
  transferSteps,
  whyNotLeave,
  whyNotOfficerThere,
  whyNotProposeTransfer,
  whyNotTakeMatters,
  whyNotTransfer,
} from './transfer-steps.ts'

const nobody: TransferAsker = { roles: [], relations: ['other'], receives: false, made: false, language: 'zh-CN' }
const minister: TransferAsker = { ...nobody, roles: ['minister'], relations: ['minister'] }
const there: TransferAsker = { ...nobody, roles: ['minister'], receives: true }
const taker: Record<TransferStep, TransferAsker> = { acceptTransfer: there, declineTransfer: there, withdrawTransfer: minister }
const stays: Leaving = { state: 'following', proposedTo: null, openProjects: 0, otherWork: 0, appealPending: false }

describe('an enterprise that moves to another district (R18.4)', () => {
  it('is proposed by its minister or a leader, once at a time, and not while something has to end here first', () => {
    const propose = (leaving: Partial<Leaving>, asker = minister) => whyNotProposeTransfer({ ...stays, ...leaving }, asker)?.code ?? null
    expect([propose({}), propose({}, { ...nobody, relations: ['leader'] })]).toEqual([null, null])
    for (const relation of ['officer', 'deputy', 'enterprise', 'other'] as const)
      expect(propose({ proposedTo: '天河区' }, { ...nobody, relations: [relation] })).toBe('mayNot')
    expect(propose({ proposedTo: '天河区' })).toBe('transferRuns')
    expect([
      propose({ state: 'closed' }),
      propose({ state: 'transferred' }),
      propose({ openProjects: 1 }),
      propose({ otherWork: 2 }),
      propose({ appealPending: true }),
    ]).toEqual(['enterpriseClosed', 'enterpriseClosed', 'transferHasProjects', 'transferHasOther', 'transferHasAppeal'])
  })

  it('is answered once, by ministers and leaders of the district where it goes alone', () => {
    for (const step of ['acceptTransfer', 'declineTransfer'] as const) {
      for (const role of roles)
        expect(whyNotTransfer(step, { status: 'proposed' }, { ...there, roles: [role] }) === null).toBe(
          role === 'minister' || role === 'leader',
        )
      expect(whyNotTransfer(step, { status: 'proposed' }, { ...there, receives: false })?.code).toBe('mayNot')
    }
  })

  it('takes each step while it waits, and says how it stands otherwise', () => {
    for (const step of transferSteps)
      expect(transferStatuses.filter(status => whyNotTransfer(step, { status }, taker[step]) === null)).toEqual(['proposed'])
    expect(whyNotTransfer('acceptTransfer', { status: 'declined' }, there)?.blanks).toEqual({ state: '没有接收' })
  })

  it('is taken back by who proposed it, its minister or a leader', () => {
    const withdraw = (asker: Partial<TransferAsker>) =>
      whyNotTransfer('withdrawTransfer', { status: 'proposed' }, { ...nobody, ...asker })?.code
    expect([withdraw({ made: true }), withdraw({ relations: ['leader'] }), withdraw({ relations: ['officer'] }), withdraw(there)]).toEqual([
      ...[undefined, undefined, 'mayNot', 'mayNot'],
    ])
  })

  it('is asked again when it is accepted, and waits for a reply that can still be undone', () => {
    expect(whyNotLeave({ ...stays, openProjects: 1 })?.code).toBe('transferHasProjects')
    expect([whyNotTakeMatters([]), whyNotTakeMatters(['1', '2'])?.blanks]).toEqual([null, { numbers: '1、2' }])
  })

  it('keeps the officer it has where it goes already (R3.1)', () => {
    const known = { state: 'following', officerId: 'a', officerName: '甲' } as const
    expect(whyNotOfficerThere(known, 'b')?.code).toBe('alreadyAssigned')
    expect([
      whyNotOfficerThere(known, 'a'),
      whyNotOfficerThere(null, 'b'),
      whyNotOfficerThere({ ...known, state: 'transferred' }, 'b'),
      whyNotOfficerThere({ ...known, officerId: null }, 'b'),
    ]).toEqual([null, null, null, null])
  })
})
