import { describe, expect, it } from 'vitest'
import { roles } from '#members/role.ts'
import { premisesChangeInWords } from './premises-change.ts'
import {
  isUnconfirmed,
  type PremisesAsker,
  premisesSteps,
  whyNotCompared,
  whyNotConfirm,
  whyNotOver,
  whyNotPremises,
  whyNotSeenOn,
} from './premises-steps.ts'

const now = Temporal.Instant.from('2026-11-25T09:42:00+08:00')
const day = (text: string) => Temporal.PlainDate.from(text)
const standing = { name: '琶洲新村 3 号楼', off: null, seenOn: day('2026-11-20'), version: 2, changedBy: '梁砚秋' }
const nobody: PremisesAsker = { roles: [], relations: [], language: 'zh-CN' }

describe('premises (R20.4)', () => {
  it('are changed by the ground they stand on; seen and taken off by whoever goes there, too', () => {
    const taken = (asker: Partial<PremisesAsker>) =>
      premisesSteps.filter(step => whyNotPremises(step, standing, { ...nobody, ...asker }) === null)
    for (const relation of ['unit', 'helper'] as const) expect(taken({ relations: [relation] })).toEqual(premisesSteps)
    expect(roles.filter(role => taken({ roles: [role] }).length > 0)).toEqual(['officer', 'minister'])
    expect(taken({ roles: ['officer'] })).toEqual(['confirmPremises', 'takeOffPremises'])
    expect(whyNotPremises('changePremises', standing, { ...nobody, roles: ['officer'] })?.code).toBe('mayNot')
  })

  it('off the list are brought back by a confirmation, and nothing else', () => {
    const off = { ...standing, off: 'let' } as const
    const asker = { ...nobody, relations: ['unit'] as const }
    expect(premisesSteps.map(step => whyNotPremises(step, off, asker)?.code)).toEqual(['premisesOff', undefined, 'premisesOff'])
    expect(whyNotPremises('takeOffPremises', off, asker)?.blanks).toEqual({ name: standing.name, why: '已租出' })
  })

  it('are marked once nobody has seen them for more than the days of the district', () => {
    const marked = (seenOn: string, days = 60) => isUnconfirmed(day(seenOn), days, now)
    expect([marked('2026-09-26'), marked('2026-09-25'), marked('2026-11-17', 7)]).toEqual([false, true, true])
  })

  it('were seen by today at the latest, and never before they were seen last', () => {
    expect([whyNotSeenOn(day('2026-11-25'), now), whyNotSeenOn(day('2026-11-26'), now)?.code]).toEqual([null, 'premisesSeenAhead'])
    expect([whyNotConfirm(standing, day('2026-11-20')), whyNotConfirm(standing, day('2026-11-19'))?.code]).toEqual([
      null,
      'premisesSeenSince',
    ])
  })

  it('are changed over the version that was seen', () => {
    expect([whyNotOver(standing, 2), whyNotOver(standing, 1)?.blanks]).toEqual([null, { who: '梁砚秋' }])
  })

  it('say what changed, and never whom to ask', () => {
    const facts = { name: '甲', address: '乙', use: 'office', area: 820, rentFen: 8500, freeFrom: day('2026-12-15'), note: '' } as const
    expect(premisesChangeInWords(facts, { ...facts, area: 780, rentFen: null }).zh).toBe(
      '面积由“820 ㎡”改为“780 ㎡”，租金由“85 元/㎡·月”改为“租金面议”',
    )
    expect(premisesChangeInWords(facts, facts).zh).toBe('联系人或看过的日子')
  })
})

it('an opinion compares each of its premises once, and recommends one of them (R20.4)', () => {
  const compared = [{ id: 'a' }, { id: 'b' }]
  expect(whyNotCompared(compared, 'b')).toBeNull()
  expect(whyNotCompared(compared, 'c')?.code).toBe('siteOpinionOther')
  expect(whyNotCompared([{ id: 'a' }, { id: 'a' }], 'a')?.code).toBe('siteOpinionTwice')
})
