import { describe, expect, it } from 'vitest'
import { gates, isBefore, nextGate, projectStages } from './project-stage.ts'

describe('the stages of a project (R13.2)', () => {
  it('are reached by one gate each, in order, but for the first', () => {
    expect(projectStages.map(nextGate)).toEqual([...gates, null])
    expect(projectStages.slice(1)).toEqual(gates)
  })

  it('come one before the other', () => {
    expect([isBefore('lead', 'taxed'), isBefore('taxed', 'taxed'), isBefore('staffed', 'signed')]).toEqual([true, false, false])
  })
})
