import { describe, expect, it } from 'vitest'
import { asEver, contactPromise, ImportEnterprises } from './first-contacts.ts'

describe('first contacts of an import (R3.6)', () => {
  it('are due as ever where nothing is said', () => {
    expect(ImportEnterprises.parse({})).toEqual(asEver)
    expect(contactPromise(ImportEnterprises.parse({}), 0)).toBe('usual')
  })

  it('have no clock where the officer serves them already', () => {
    expect(contactPromise(ImportEnterprises.parse({ firstContacts: 'served' }), 7)).toBe('none')
  })

  it('are spread over working days, some a day', () => {
    const choices = ImportEnterprises.parse({ firstContacts: 'spread', perDay: 3 })
    expect([0, 2, 3, 8, 9].map(position => contactPromise(choices, position))).toEqual(
      [1, 1, 2, 3, 4].map(amount => ({ amount, unit: 'workingDays' })),
    )
    expect(ImportEnterprises.safeParse({ firstContacts: 'spread', perDay: 0 }).success).toBe(false)
  })
})
