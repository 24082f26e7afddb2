import { Validator } from '@seriousme/openapi-schema-validator'
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

it('is valid for a validator of another hand, and points to nothing that is not there', async () => {
  const { body } = await (await t.as(null)).get('/api/openapi.json')
  const validator = new Validator()
  expect(await validator.validate(body)).toEqual({ valid: true, errors: undefined })
  expect(validator.version).toBe('3.1')
  expect(() => validator.resolveRefs()).not.toThrow()
})

it('names no shape that nobody points to', async () => {
  const { body } = await (await t.as(null)).get('/api/openapi.json')
  const names = Object.keys(body.components.schemas)
  expect(names.length).toBeGreaterThan(50)
  const text = JSON.stringify(body)
  expect(names.filter(name => !text.includes(`"#/components/schemas/${name}"`))).toEqual([])
})

it('says where no session is asked for, and nowhere else', async () => {
  const { body } = await (await t.as(null)).get('/api/openapi.json')
  expect(body.security).toEqual([{ session: [] }])
  const open = operationsOf(body).filter(({ security }) => security?.length === 0)
  expect(open.map(({ operationId }) => operationId).sort()).toEqual([
    'activateAccount',
    'askPasskey',
    'bookSlot',
    'bookingCalendar',
    'cancelBooking',
    'createFirstAdministrator',
    'getBooking',
    'getHealth',
    'getInvitation',
    'getMetrics',
    'getOfficerFeed',
    'getOwedStep',
    'getStationFeed',
    'getStationScreen',
    'joinQueue',
    'listSlots',
    'lookUpDelegation',
    'moveBooking',
    'sendBookingCode',
    'sendSignInCode',
    'showCode',
    'showPasskey',
    'showRecoveryCode',
    'signIn',
    'signInByCode',
  ])
})

it('says how a file comes and goes', async () => {
  const { body } = await (await t.as(null)).get('/api/openapi.json')
  const of = (id: string) => operationsOf(body).find(({ operationId }) => operationId === id)
  for (const id of ['attachFile', 'attachTaskFile', 'attachEvidenceFile', 'checkImport'])
    expect(of(id)?.requestBody?.content).toMatchObject({ 'multipart/form-data': { schema: { required: ['file'] } } })
  const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  for (const id of ['rosterTemplate', 'annotateImport'])
    expect(of(id)?.responses['200']?.content).toEqual({ [workbook]: { schema: { type: 'string', contentMediaType: workbook } } })
  const document = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  expect(Object.keys(of('downloadExport')?.responses['200']?.content ?? {})).toEqual([workbook, document])
  // a range is no media type: what the bytes are, the answer itself says
  expect(of('getFile')?.responses['200']?.content).toEqual({ '*/*': { schema: { type: 'string' } } })
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
type Operation = { operationId: string; requestBody?: Body; responses: Record<string, Partial<Body>>; security?: object[] }

const operationsOf = (body: { paths: Record<string, Record<string, Operation>> }) =>
  Object.values(body.paths).flatMap(path => Object.values(path))

it('shows an example of every body', async () => {
  const { body } = await (await t.as(null)).get('/api/openapi.json')
  const operations = operationsOf(body)
  const bodies = operations.flatMap(({ operationId, requestBody }) => {
    const json = requestBody?.content['application/json']
    return json ? [{ operationId, shown: json.example !== undefined || json.examples !== undefined }] : []
  })
  expect(bodies.length).toBeGreaterThan(20)
  const bare = bodies.filter(({ shown }) => !shown).map(({ operationId }) => operationId)
  expect(bare).toEqual([])
})
