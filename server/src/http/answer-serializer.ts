import type { FastifySerializerCompiler } from 'fastify/types/schema.js'
import { serializerCompiler } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { jsonWriter } from './json-writer.ts'

type Route = Parameters<typeof serializerCompiler>[0]

/** An answer as JSON by its schema. What the writer does not write, zod does, or says in the log what is wrong with it. */
export const answerSerializer: FastifySerializerCompiler<Route['schema']> = route => {
  const byZod = serializerCompiler(route)
  const { schema } = route
  const write = jsonWriter(schema instanceof z.core.$ZodType ? schema : schema.properties)
  return data => write(data) ?? byZod(data)
}
