import fc from 'fast-check'

/** A JSON Schema as OpenAPI 3.1 carries it, as far as it says what may be sent. */
export type Schema = {
  $ref?: string
  type?: string | string[]
  format?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  minItems?: number
  maxItems?: number
  minLength?: number
  maxLength?: number
  pattern?: string
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  examples?: unknown[]
}
type Any = fc.Arbitrary<unknown>

/** Texts that have broken something somewhere: nothing, NUL, half a pair, what turns the line round, what is no letter, what looks like code. */
const oddTexts = [
  ...[
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\udfff\ud800',
    '\u202e\u200b\ufeff',
    '👨‍👩‍👧‍👦👍🏽',
    'ﷺ'.repeat(40),
    '\u0301'.repeat(60),
    '\r\n\t',
    'null',
    '[object Object]',
  ],
  ...[
    "' or 1=1 --",
    '%',
    '_',
    '\\',
    '%00',
    '../../etc/passwd',
    '<script>alert(1)</script>',
    '{{7*7}}',
    '=1+1',
    '１２３',
    '中'.repeat(6000),
    'x'.repeat(400),
  ],
]
const oddNumbers = [0, -0, -1, 1, 0.5, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53 - 1, 2 ** 53, 2 ** 63, 1e21, 1e308, -1e308]
const oddMoments = [
  ...[
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+14:00',
    '9999-12-31T23:59:59-23:59',
    '9999-12-31T23:59:59.999999999Z',
    '+010000-01-01T00:00:00Z',
  ],
  ...[
    '-000001-01-01T00:00:00Z',
    '1582-10-10T00:00:00Z',
    '2026-02-29T00:00:00Z',
    '2026-11-25T24:00:00Z',
    '2026-11-25T09:42:00',
    '2026-11-25T09:42:60Z',
  ],
]
const oddDates = ['0000-01-01', '0001-01-01', '9999-12-31', '10000-01-01', '2026-02-30', '2026-13-01', '-0001-01-01']
const oddIds = [
  '',
  'x',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '0199A000-0000-7000-8000-00000000000G',
]

/** What of the state is worth sending: ids that are there, those of each noun by the first word of its address. */
export type Pool = {
  ids: readonly string[]
  idsOf: Readonly<Record<string, readonly string[]>>
  texts: readonly string[]
  moments: readonly string[]
}

/** Values that the schema takes, its bounds among them. */
export function valid(schema: Schema, whole: Record<string, Schema>, pool: Pool, depth = 0): Any {
  const deeper = (one: Schema) => valid(one, whole, pool, depth + 1)
  if (schema.$ref) return deeper(whole[schema.$ref.split('/').at(-1) ?? ''] ?? {})
  if (depth > 12) return fc.constant(null)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const some = schema.anyOf ?? schema.oneOf
  if (some) return fc.oneof(...some.map(deeper))
  if (schema.allOf?.[0]) return deeper(schema.allOf[0])
  const types = [schema.type ?? []].flat()
  if (types.length > 1) return fc.oneof(...types.map(type => deeper({ ...schema, type })))
  switch (types[0]) {
    case 'object':
      return objectOf(schema, deeper)
    case 'array':
      return fc.array(deeper(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 3, 4) })
    case 'integer':
      return numberOf(schema, true)
    case 'number':
      return numberOf(schema, false)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'string':
      return textOf(schema, pool)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

function objectOf({ properties = {}, required = [], examples = [] }: Schema, deeper: (schema: Schema) => Any): Any {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, deeper(field)]))
  const made = fc.record(fields, { requiredKeys: required })
  return examples.length > 0 ? fc.oneof({ weight: 3, arbitrary: made }, { weight: 1, arbitrary: fc.constantFrom(...examples) }) : made
}

function numberOf({ minimum, exclusiveMinimum, maximum }: Schema, whole: boolean): Any {
  const least = Math.max(minimum ?? exclusiveMinimum ?? -(2 ** 31), -Number.MAX_SAFE_INTEGER)
  const most = Math.min(maximum ?? 2 ** 31, Number.MAX_SAFE_INTEGER)
  const inside = whole ? fc.integer({ min: least, max: most }) : fc.double({ min: least, max: most, noNaN: true })
  return fc.oneof({ weight: 2, arbitrary: inside }, { weight: 1, arbitrary: fc.constantFrom(least, most) })
}

function textOf({ format, pattern, minLength = 0, maxLength = 200, examples = [] }: Schema, pool: Pool): Any {
  if (format === 'uuid') return fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pool.ids) }, { weight: 1, arbitrary: fc.uuid() })
  if (format === 'date-time')
    return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...pool.moments) }, { weight: 1, arbitrary: fc.constantFrom(...oddMoments) })
  if (format === 'date') return fc.constantFrom('2026-11-25', '2026-01-01', '2027-02-28', ...oddDates)
  const given = examples.filter(one => typeof one === 'string')
  const words = fc.oneof(
    fc.constantFrom(...pool.texts),
    fc.string({ minLength, maxLength: Math.min(maxLength, 60), unit: 'grapheme' }),
    fc.constant('字'.repeat(Math.min(maxLength, 6000))),
  )
  return pattern ? fc.oneof(fc.constantFrom(...pool.texts, ...given), words) : words
}

/** Anything at all, the known troublemakers first. */
export const anything: Any = fc.oneof(
  fc.constantFrom(...oddTexts),
  fc.constantFrom(...oddNumbers),
  fc.constantFrom(...oddMoments),
  fc.constantFrom(...oddDates),
  fc.constantFrom(...oddIds),
  fc.constantFrom(null, true, [], {}, [[[[[]]]]], { __proto__: null }, { constructor: 1 }, ['x'.repeat(10)]),
  fc.jsonValue({ maxDepth: 3 }),
)

/** Text for an address: everything above, written out. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...oddTexts.filter(text => !/[\ud800-\udfff](?![\udc00-\udfff])/.test(text) || text.length > 2),
    ...oddMoments,
    ...oddDates,
    ...oddIds,
  ),
  fc.constantFrom(...oddNumbers.map(String)),
  fc.string({ maxLength: 40, unit: 'grapheme' }),
)

/** A body that is right but for one place: another type, a field too many or too few, past its bound. */
export function almost(value: unknown): Any {
  if (Array.isArray(value)) {
    const places = value.map((item, i) => almost(item).map(other => value.with(i, other)))
    return fc.oneof(
      anything,
      fc.constant([...value, ...value, ...value]),
      fc.constant(Array.from({ length: 3000 }, () => value[0] ?? 1)),
      ...places,
    )
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
    const changed = entries.map(([name, field]) => almost(field).map(other => ({ ...value, [name]: other })))
    const without = entries.map(([name]) => fc.constant(Object.fromEntries(entries.filter(([other]) => other !== name))))
    return fc.oneof(
      fc.constant({ ...value, unknown: 1 }),
      fc.constant({ ...value, id: 'x', district_id: '1', roles: ['leader'] }),
      anything,
      ...changed,
      ...without,
    )
  }
  return anything
}
