import { describe, expect, it } from 'vitest'
import { blankPremises, lackingIn, toRecord, writtenAgain } from './written-premises.ts'

const blank = blankPremises('2026-11-25')
const whole = {
  ...blank,
  name: ' 琶洲新村 3 号楼 ',
  address: '琶洲大街 12 号',
  area: '1,820',
  rent: '85.5',
  ask: '徐满仓',
  phone: '13800000501',
}

describe('premises as they are typed', () => {
  it('lack what the list needs, and whatever cannot be read', () => {
    expect(lackingIn(blank)).toEqual(['name', 'address', 'area', 'ask', 'phone'])
    expect(lackingIn({ ...whole, rent: '八十五', area: '0', seenOn: '' })).toEqual(['area', 'rent', 'seenOn'])
    expect(lackingIn(whole)).toEqual([])
  })

  it('are sent in whole metres and fen, an empty rent as one to be agreed', () => {
    expect(toRecord(whole)).toMatchObject({ name: '琶洲新村 3 号楼', area: 1820, rentFen: 8550, freeFrom: '2026-11-25' })
    expect(toRecord({ ...whole, rent: ' ' }).rentFen).toBeNull()
  })

  it('are typed again as they were', () => {
    const sent = toRecord(whole)
    expect(toRecord(writtenAgain({ ...sent, note: '' } as Parameters<typeof writtenAgain>[0]))).toEqual(sent)
  })
})
