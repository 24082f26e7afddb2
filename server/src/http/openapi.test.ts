import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('describes itself as OpenAPI 3.1', async () => {
  const { status, body } = await (await t.as(null)).get('/api/openapi.json')
  expect(status).toBe(200)
  expect(body.openapi).toBe('3.1.0')
})

it('leaves no schema empty: a moment without a format would be one', async () => {
  const { body } = await (await t.as(null)).get('/api/openapi.json')
  const empty = Object.entries(body.components?.schemas ?? {}).filter(([, schema]) => Object.keys(schema as object).length === 0)
  expect(empty).toEqual([])
})

it('answers health without a session', async () => {
  const { status, body } = await (await t.as(null)).get('/api/health')
  expect([status, body.status, body.gaps, body.unwatched]).toEqual([200, 'ok', 0, 0])
})

it('refuses an unknown path like an id that never was', async () => {
  const { status, body } = await (await t.as(null)).get('/api/nowhere')
  expect([status, body.code]).toEqual([404, 'notFound'])
})

type Body = { content: Record<string, { schema: object; example?: unknown; examples?: object }> }
type Operation = { operationId: string; requestBody?: Body }

it('shows an example of every body', async () => {
  const { body } = await (await t.as(null)).get('/api/openapi.json')
  const operations = Object.values(body.paths as Record<string, Record<string, Operation>>).flatMap(path => Object.values(path))
  const bodies = operations.flatMap(({ operationId, requestBody }) => {
    const json = requestBody?.content['application/json']
    return json ? [{ operationId, shown: json.example !== undefined || json.examples !== undefined }] : []
  })
  expect(bodies.length).toBeGreaterThan(20)
  const bare = bodies.filter(({ shown }) => !shown).map(({ operationId }) => operationId)
  expect(bare).toEqual([])
})
