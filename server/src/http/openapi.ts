import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'

// The default transform writes `{}` for a moment, without a word: say what it is.
const options = {
  zodToJsonConfig: {
    unrepresentable: 'any' as const,
    override: ({ zodSchema, jsonSchema }: { zodSchema: z.ZodType; jsonSchema: object }) => {
      if (zodSchema._zod.def.type === 'custom') Object.assign(jsonSchema, { type: 'string', format: 'date-time' })
      // zod drops the examples of a body with moments in it, since it takes them for what is inside; ours are what goes over the wire
      const examples = z.globalRegistry.get(zodSchema)?.examples
      if (examples) Object.assign(jsonSchema, { examples })
    },
  },
}

const toJson = createJsonSchemaTransform(options as never)
const toJsonWhole = createJsonSchemaTransformObject(options as never)

/** What the schemas of a route do not say: that it stands open, and that a file comes as the one part of its body. */
const describeRoute: typeof toJson = document => {
  const { schema, url } = toJson(document)
  const open = 'route' in document && document.route.config?.guard === 'open'
  const takesFile = schema.consumes?.includes('multipart/form-data')
  return { url, schema: { ...schema, ...(open ? { security: [] } : {}), ...(takesFile ? { body: oneFile } : {}) } }
}

const oneFile = {
  type: 'object',
  properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
  required: ['file'],
}

/** Every shape with a name is written down both as asked and as answered: what nobody points to is left out. */
const describeWhole: typeof toJsonWhole = document => {
  const whole = toJsonWhole(document) as { components: { schemas: Record<string, object> } }
  const { components, ...rest } = whole
  const named = new Set<string>()
  const follow = (part: unknown): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (named.has(name)) continue
      named.add(name)
      follow(components.schemas[name] ?? {})
    }
  }
  follow(rest)
  const schemas = Object.fromEntries(Object.entries(components.schemas).filter(([name]) => named.has(name)))
  return { ...rest, components: { ...components, schemas } } as ReturnType<typeof toJsonWhole>
}

/** The description of every route at /api/openapi.json. */
export async function describeApi(app: FastifyInstance) {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Yigen 一跟到底',
        version: '0.1.0',
        description:
          'The chief service officer system. Every write takes an Idempotency-Key; refusals are RFC 9457 problems whose `title` is the sentence for the user. A session ends when it is idle; a page that reads by itself says `X-Unattended: 1`, and the read does not count.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'sid' } } },
      security: [{ session: [] }],
    },
    transform: describeRoute,
    transformObject: describeWhole,
  })
  app.get('/api/openapi.json', { config: { guard: 'open' }, schema: { hide: true } }, () => app.swagger())
}
