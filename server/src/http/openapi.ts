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
    transform: createJsonSchemaTransform(options as never),
    transformObject: createJsonSchemaTransformObject(options as never),
  })
  app.get('/api/openapi.json', { config: { guard: 'open' }, schema: { hide: true } }, () => app.swagger())
}
