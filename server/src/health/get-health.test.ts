import { runOnce } from '@yigen/testing/admin.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aKeyProject, aLeader } from '@yigen/testing/key-projects.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())
const health = async () => (await t.as(null)).get('/api/health')

describe('getHealth', () => {
  it('answers everybody, and counts nothing that must never be', async () => {
    await aFiledRequest(t)
    const { status, body } = await health()
    expect([status, body]).toEqual([
      200,
      { status: 'ok', trouble: null, jobs: [], gaps: 0, unwatched: 0, unheld: 0, bare: 0, unfollowed: 0 },
    ])
  })

  it('counts an open request that no clock watches, and an enterprise that lost its officer (R3.1)', async () => {
    const { id } = await aFiledRequest(t)
    await sql`update request set due_at = null where id = ${id}`.execute(t.db)
    await sql`update enterprise set officer_id = null where id = ${t.cast.foreignEnterprise}`.execute(t.db)
    expect((await health()).body).toMatchObject({ gaps: 1, unwatched: 1 })
  })

  it('counts an open request that nobody holds, or only somebody who has gone (R3.4)', async () => {
    const { id } = await aFiledRequest(t)
    await sql`update clock set holder_id = null where subject_id = ${id}`.execute(t.db)
    expect((await health()).body.unheld).toBe(1)
  })

  it('counts a key project whose leader is missing, or gone, and one whose enterprise lost its officer (R14.1, R13.1)', async () => {
    const [unled, gone, alone] = [await aKeyProject(t), await aKeyProject(t, { leader: await aLeader(t) }), await aKeyProject(t)]
    expect((await health()).body).toMatchObject({ bare: 0, unfollowed: 0 })
    await runOnce(t.ownerUrl, `delete from leadership where project_id = '${unled}'`)
    await sql`update member set state = 'disabled' where id = (select leader_id from project where id = ${gone})`.execute(t.db)
    expect((await health()).body).toMatchObject({ bare: 2, unfollowed: 0 })
    await sql`update enterprise set officer_id = null where id = (select enterprise_id from project where id = ${alone})`.execute(t.db)
    expect((await health()).body).toMatchObject({ bare: 3, unfollowed: 3 })
  })
})
