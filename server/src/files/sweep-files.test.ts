import { lutimesSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '#database/in-transaction.ts'
import { keepFile } from './file-store.ts'
import { sweepFiles } from './sweep-files.ts'

let t: TestApp
let requestId: string
beforeEach(async () => {
  t = await testApp()
  requestId = (await aFiledRequest(t)).id
})
afterEach(() => t.close())

const folder = () => t.context.filesFolder
const kept = () =>
  readdirSync(folder(), { recursive: true })
    .map(String)
    .filter(path => path.split('/').length === 3)
const sweep = () => sweepFiles(t.db, folder(), t.now())
/** As if every file had lain there for that long. */
const restFor = (hours: number) => {
  const then = t.now().subtract({ hours }).epochMilliseconds / 1000
  for (const path of kept()) lutimesSync(join(folder(), path), then, then)
}
const attach = async (bytes: Uint8Array, name = '材料.txt') =>
  (await t.as(t.cast.contact)).upload(`/api/requests/${requestId}/files`, { name, bytes })
const comeToNothing = (words: string) =>
  expect(
    inTransaction(t.db, async trx => {
      await keepFile(trx, folder(), '440105', Buffer.from(words))
      throw new Error('came to nothing')
    }),
  ).rejects.toThrow('came to nothing')
/** The database of a server beside which another removes that file as soon as it asks to hold one: after it read the folder. */
const oneRemovesFirst = (path: string) =>
  t.db.withPlugin({
    transformQuery: ({ node }) => {
      if (node.kind === 'RawNode') rmSync(join(folder(), path), { force: true })
      return node
    },
    transformResult: async ({ result }) => result,
  })

describe('sweepFiles', () => {
  it('removes what no row names once it has lain for a day, and nothing else', async () => {
    expect((await attach(Buffer.from('有人交的'))).status).toBe(201)
    const [named] = kept()
    await comeToNothing('没交成的')
    expect(kept()).toHaveLength(2)
    restFor(23)
    expect(await sweep()).toBe(0)
    restFor(25)
    expect(await sweep()).toBe(1)
    expect(kept()).toEqual([named])
    expect(await sweep()).toBe(0)
  })

  it('goes on past what vanished meanwhile', async () => {
    await attach(Buffer.from('有人交的'))
    const [named = ''] = kept()
    await comeToNothing('没交成的')
    // a name in the folder with nothing behind it, as one removed since it was read
    symlinkSync(join(folder(), 'never'), join(folder(), `${named}.gone`))
    restFor(25)
    expect(await sweep()).toBe(1)
  })

  it('does not count what another server removed first', async () => {
    await attach(Buffer.from('有人交的'))
    const [named = ''] = kept()
    await comeToNothing('没交成的')
    await comeToNothing('又没交成')
    const [first = ''] = kept().filter(path => path !== named)
    restFor(25)
    expect(await sweepFiles(oneRemovesFirst(first), folder(), t.now())).toBe(1)
    expect(kept()).toEqual([named])
  })

  it('removes what was half written when the server fell', async () => {
    await attach(Buffer.from('有人交的'))
    const [named = ''] = kept()
    writeFileSync(join(folder(), `${named}.01930f6a-2c41-7d18-a6b5-8e0f4c7d9a23`), '半')
    restFor(25)
    expect(await sweep()).toBe(1)
    expect(kept()).toEqual([named])
  })

  it('leaves what somebody is attaching again at that moment', async () => {
    await attach(Buffer.from('有人交的'))
    await comeToNothing('第二次才交成')
    restFor(25)
    await inTransaction(t.db, async trx => {
      await keepFile(trx, folder(), '440105', Buffer.from('第二次才交成'))
      expect(await sweep()).toBe(0)
    })
    expect(kept()).toHaveLength(2)
    expect((await attach(Buffer.from('第二次才交成'))).status).toBe(201)
    expect(await sweep()).toBe(0)
  })

  it('leaves a folder of which the database names nothing, and is content with none at all', async () => {
    expect(await sweep()).toBe(0)
    await comeToNothing('别的数据库的')
    restFor(25)
    expect(await sweep()).toBe(0)
    expect(kept()).toHaveLength(1)
  })
})
