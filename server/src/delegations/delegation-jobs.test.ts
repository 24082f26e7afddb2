import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { aDraftedDelegation, aSignedDelegation, aUsedDelegation, delegationRow } from '@yigen/testing/delegations.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changePaperKey } from './change-paper-key.ts'
import { closeNumber, openNumber } from './close-number.ts'
import { endDelegations } from './end-delegations.ts'
import { type PaperKeys, paperKeysOf } from './paper-keys.ts'
import { removePapers } from './remove-papers.ts'

let t: TestApp
const carrier = aCarrier()
beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
})
afterAll(() => t.close())

const papers = (id: string) => t.db.selectFrom('delegation_paper').selectAll().where('delegation_id', '=', id).orderBy('position').execute()
const key = (name: string) => ({ name, bytes: randomBytes(32) })
const place = (delegationId: string, position = 0) => ({ districtId: '440105', delegationId, position })

describe('the numbers of papers (R21.3)', () => {
  it('open where they stand alone, and under their key alone', () => {
    const [one, other] = [key('one'), key('other')]
    const closed = closeNumber('11010519491231002X', [one], place('a'))
    expect(closed).toMatchObject({ key_name: 'one', last_four: '002X' })
    expect(openNumber(closed, [other, one], place('a'))).toBe('11010519491231002X')
    for (const elsewhere of [place('b'), place('a', 1)]) expect(() => openNumber(closed, [one], elsewhere)).toThrow()
    expect(() => openNumber(closed, [other], place('a'))).toThrow('no key of the settings is called one')
    expect(() => openNumber(closed, [{ ...other, name: 'one' }], place('a'))).toThrow()
  })

  it('are closed anew under another key, after which the first is needed no more', async () => {
    const { id } = await aUsedDelegation(t, carrier)
    const before = (await paperKeysOf(t.context.env)) as PaperKeys
    const next = key('2027')
    expect(await changePaperKey(t.db, [next, ...before])).toBeGreaterThanOrEqual(2)
    expect(await changePaperKey(t.db, [next, ...before])).toBe(0)
    const opened = (await papers(id)).map(({ position, key_name, sealed }) =>
      openNumber({ key_name: key_name as string, sealed: sealed as Uint8Array }, [next], place(id, position)),
    )
    expect(opened).toEqual(['11010519491231002X', 'GZA2026000017'])
    expect(await changePaperKey(t.db, before)).toBe(0)
    await changePaperKey(t.db, [before[0], next])
  })

  it('have a key of the settings in production, else of a file that nobody else on the machine reads', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'yigen-keys-'))
    const settings = { dataFolder, paperKeys: [], production: false }
    const [one, again] = await Promise.all([paperKeysOf(settings), paperKeysOf(settings)])
    expect(one).toEqual(again)
    expect(statSync(join(dataFolder, 'paper-key')).mode & 0o077).toBe(0)
    expect(await paperKeysOf({ ...settings, production: true })).toBeNull()
    const given = key('given')
    expect(await paperKeysOf({ ...settings, production: true, paperKeys: [given] })).toEqual([given])
    rmSync(dataFolder, { recursive: true })
  })

  it('go ninety days after the end, and of one whose receipt nobody signed after its last day', async () => {
    const { id, number } = await aUsedDelegation(t, carrier)
    const { ends_at } = await delegationRow(t, id)
    await removePapers(t.db, ends_at.add({ hours: 24 * 90 }).subtract({ seconds: 1 }))
    expect((await papers(id)).map(({ last_four }) => last_four)).toEqual(['002X', '0017'])
    await removePapers(t.db, ends_at.add({ hours: 24 * 90 }))
    expect((await papers(id)).map(({ sealed, key_name, last_four, name }) => [sealed, key_name, last_four, name])).toEqual([
      [null, null, null, ''],
      [null, null, null, '广州市人才绿卡（A 卡）1 张'],
    ])
    expect(await removePapers(t.db, ends_at.add({ hours: 24 * 90 }))).toBe(0)
    const { rows } = await t.pool.query(
      "select data->>'number' as number from history where subject_id = $1 and kind = 'delegation.papersRemoved'",
      [id],
    )
    expect(rows).toEqual([{ number }])
  })
})

describe('what nobody used (R21.2)', () => {
  it('is written down as over once, at 24:00 of its last day, and both are told', async () => {
    const [signed, drafted] = [await aSignedDelegation(t, carrier), await aDraftedDelegation(t)]
    const { ends_at } = await delegationRow(t, signed.id)
    await endDelegations(t.db, ends_at.subtract({ seconds: 1 }))
    expect((await delegationRow(t, signed.id)).status).toBe('signed')
    await Promise.all([endDelegations(t.db, ends_at), endDelegations(t.db, ends_at)])
    for (const { id } of [signed, drafted]) expect(await delegationRow(t, id)).toMatchObject({ status: 'expired' })
    const { rows } = await t.pool.query("select count(*)::int as n from notice where subject_id = $1 and kind = 'delegation.expired'", [
      signed.id,
    ])
    expect(rows[0].n).toBe(2)
    t.travel(ends_at)
    expect((await (await t.as(t.cast.officer)).get(`/api/delegations/${signed.id}`)).body.endedAt).not.toBeNull()
  })
})
