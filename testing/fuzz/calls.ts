import fc from 'fast-check'
import { almost, anyText, anything, type Pool, type Schema, valid } from './values.ts'

/** One operation as OpenAPI describes it. */
export type Described = {
  id: string
  method: string
  path: string
  parameters: { name: string; in: 'path' | 'query'; required: boolean; schema: Schema }[]
  /** of a JSON body */
  body: Schema | null
  file: boolean
}
/** What goes over the wire. `body` undefined: none. */
export type Sent = {
  operation: string
  method: string
  url: string
  headers: Record<string, string>
  body: string | undefined
  who: number
}

type Document = {
  paths: Record<
    string,
    Record<
      string,
      { operationId: string; parameters?: Described['parameters']; requestBody?: { content: Record<string, { schema: Schema }> } }
    >
  >
  components: { schemas: Record<string, Schema> }
}

export function describedBy(document: Document): Described[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId: id, parameters = [], requestBody }]) => {
      const content = requestBody?.content ?? {}
      const body = content['application/json']?.schema ?? null
      return { id, method: method.toUpperCase(), path, parameters, body, file: 'multipart/form-data' in content }
    }),
  )
}

/** Calls of every operation as one of so many people: rightly, at the bounds, wrongly, too wide, with fields nobody knows, in every script. */
export function callsBy(
  operations: readonly Described[],
  schemas: Record<string, Schema>,
  pool: Pool,
  people: (operation: string) => { likely: readonly number[]; all: number },
): fc.Arbitrary<Sent> {
  return fc
    .constantFrom(...operations)
    .chain(operation =>
      fc.tuple(
        fc.constant(operation),
        addressOf(operation, schemas, pool),
        bodyOf(operation, schemas, pool),
        mostHeaders,
        whoFor(people(operation.id)),
      ),
    )
    .map(([{ id: operation, method }, url, body, headers, who]) => ({ operation, method, url, who, ...sentAs(body, headers) }))
}

/** Mostly somebody whose operation it is, so that what was sent is looked at; now and then anybody. */
const whoFor = ({ likely, all }: { likely: readonly number[]; all: number }) =>
  likely.length > 0
    ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...likely) }, { weight: 1, arbitrary: fc.nat(all - 1) })
    : fc.nat(all - 1)

function addressOf({ path, parameters }: Described, schemas: Record<string, Schema>, pool: Pool): fc.Arbitrary<string> {
  const there = pool.idsOf[path.split('/')[2] ?? '']
  const ofNoun = there && fc.constantFrom(...there)
  const parts = parameters.map(({ name, in: place, required, schema }) => {
    const right = (name === 'id' && ofNoun) || valid(schema, schemas, pool).map(String)
    const value = fc.oneof({ weight: place === 'path' ? 6 : 3, arbitrary: right }, { weight: 1, arbitrary: anyText })
    const given = required ? value : fc.option(value, { nil: null })
    return given.map(text => ({ name, place, text }))
  })
  return fc.tuple(...parts).map(given => {
    const at = given.reduce(
      (whole, { name, place, text }) => (place === 'path' ? whole.replace(`{${name}}`, encoded(text ?? '')) : whole),
      path,
    )
    const query = given.flatMap(({ name, place, text }) =>
      place === 'query' && text !== null ? [`${encoded(name)}=${encoded(text)}`] : [],
    )
    return query.length > 0 ? `${at}?${query.join('&')}` : at
  })
}

const encoded = (text: string): string => encodeURIComponent(text.toWellFormed()).slice(0, 3000)

/** A text is sent as it is; anything else as JSON. */
type Body = { json: unknown } | { text: string } | { multipart: string } | null

function bodyOf({ body, file, method }: Described, schemas: Record<string, Schema>, pool: Pool): fc.Arbitrary<Body> {
  if (file)
    return fc.constantFrom('', 'x', '%PDF-1.4', 'PK\u0003\u0004', '企业名称\n甲', '\u0000'.repeat(2000)).map(multipart => ({ multipart }))
  if (!body)
    return method === 'GET'
      ? fc.constant(null)
      : fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: anything.map(json => ({ json })) })
  const right = valid(body, schemas, pool)
  return fc.oneof(
    { weight: 12, arbitrary: right.map(json => ({ json })) },
    { weight: 5, arbitrary: right.chain(almost).map(json => ({ json })) },
    { weight: 1, arbitrary: anything.map(json => ({ json })) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('', '{', '{"a":', '\u0000', '{"words":"\\ud800"}', `{"words":"${'x'.repeat(300_000)}"}`, '[]', '1e999')
        .map(text => ({ text })),
    },
  )
}

const headersFor = fc.record(
  {
    'idempotency-key': fc.constantFrom('', 'k'.repeat(500), '0', 'é', '"'),
    'accept-language': fc.constantFrom('en', 'zh-CN', '', 'xx;q=9', 'en'.repeat(300)),
    'x-unattended': fc.constantFrom('1', ''),
    'content-type': fc.constantFrom('application/json;', 'text/plain', 'application/json\t;x', 'application/x-www-form-urlencoded', ''),
  },
  { requiredKeys: [] },
)
/** Most senders send what everybody sends. */
const mostHeaders = fc.oneof({ weight: 6, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: headersFor })

function sentAs(body: Body, headers: Record<string, string | undefined>): { body: string | undefined; headers: Record<string, string> } {
  const { 'content-type': odd, ...others } = headers
  const given = Object.fromEntries(
    Object.entries(others).flatMap(([name, value]) => (value === undefined ? [] : [[name, latin(value)]])),
  ) as Record<string, string>
  if (body === null) return { body: undefined, headers: given }
  if ('multipart' in body)
    return { body: oneFile(body.multipart), headers: { ...given, 'content-type': 'multipart/form-data; boundary=yigen' } }
  const type = odd === undefined || odd === '' ? 'application/json' : odd
  return { body: 'text' in body ? body.text : JSON.stringify(body.json), headers: { ...given, 'content-type': type } }
}

const latin = (value: string): string => value.replace(/[^\x20-\x7e\xa0-\xff]/g, '?')
const oneFile = (text: string): string =>
  `--yigen\r\ncontent-disposition: form-data; name="file"; filename="材料.txt"\r\ncontent-type: text/plain\r\n\r\n${text}\r\n--yigen--\r\n`
