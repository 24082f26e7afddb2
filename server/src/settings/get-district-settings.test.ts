import { standardNumbers } from '@yigen/domain/settings/district-numbers.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const read = async (who: string | null) => (await t.as(who)).get('/api/district/settings')

describe('getDistrictSettings', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await read(null)).status).toBe(401)
  })

  it.each(['officer', 'clerk', 'leader', 'contact'] as const)(
    'tells the %s what holds now: the standard, until the district says otherwise',
    async who => {
      const { body } = await read(t.cast[who])
      expect(body).toMatchObject({
        version: 0,
        numbers: standardNumbers,
        workingTime: [
          { from: '09:00', to: '12:00' },
          { from: '14:00', to: '18:00' },
        ],
      })
      expect(body).not.toHaveProperty('changedByName')
    },
  )
})
