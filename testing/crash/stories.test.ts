import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeExports } from '@yigen/server/exports/make-exports.ts'
import { writeImports } from '@yigen/server/imports/write-imports.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '../app.ts'
import { Caller } from './caller.ts'
import { Journal } from './journal.ts'
import { leftOut } from './left-out.ts'
import { isWriting, type Operations, readOperations } from './operations.ts'
import { makeWriters } from './people.ts'
import { stories } from './stories.ts'
import { verify } from './verify.ts'

const file = join(tmpdir(), `yigen-journal-${randomUUID()}.jsonl`)
const journal = new Journal(file)
let t: TestApp
let operations: Operations
let jobs: NodeJS.Timeout

/** One writer goes through every story while nothing falls. */
beforeAll(async () => {
  t = await testApp()
  await t.app.listen({ port: 0, host: '127.0.0.1' })
  const url = `http://127.0.0.1:${(t.app.server.address() as AddressInfo).port}`
  operations = await readOperations(url)
  jobs = setInterval(doLongWork, 300)
  const [writer] = await makeWriters(t.db, 1)
  const caller = new Caller([url], operations, journal, () => t.travel({ seconds: 1 }))
  if (writer) for (const story of stories) await caller.tell(story, writer)
})
afterAll(async () => {
  clearInterval(jobs)
  await t.close()
  rmSync(file, { force: true })
})

let askedBefore = new Set<string>()
/** As the jobs of a server do, but not before it could be stopped. */
async function doLongWork() {
  const asked = await t.db.selectFrom('long_work').select('id').where('state', '=', 'asked').execute()
  if (asked.some(({ id }) => askedBefore.has(id))) await Promise.all([writeImports(t.context), makeExports(t.context)])
  askedBefore = new Set(asked.map(({ id }) => id))
}

it('nothing of a story is refused', () => expect(journal.refused).toEqual([]))

it('what every story did is found, once', async () => {
  expect(await verify(t.ownerUrl, journal, t.context.filesFolder)).toEqual({ lost: [], doubled: [] })
})

it('an operation that changes something is in a story, or is left out with its reason', () => {
  const done = new Set(journal.acknowledged.map(({ step }) => step))
  const writing = [...operations].filter(([, operation]) => isWriting(operation)).map(([id]) => id)
  expect(writing.length).toBeGreaterThan(60)
  expect(writing.filter(id => !done.has(id) && !(id in leftOut))).toEqual([])
  expect(Object.keys(leftOut).filter(id => done.has(id) || !writing.includes(id))).toEqual([])
})
