import { z } from 'zod'

/** The same shape that takes no field besides, at any depth: what an answer holds is all in it. */
export function strictly(schema: z.core.$ZodType): z.ZodType {
  const def = (schema as z.core.$ZodTypes)._zod.def
  switch (def.type) {
    case 'object':
      return z.strictObject(Object.fromEntries(Object.entries(def.shape).map(([name, field]) => [name, strictly(field)])))
    case 'array':
      return z.array(strictly(def.element))
    case 'nullable':
      return strictly(def.innerType).nullable()
    case 'optional':
      return strictly(def.innerType).optional()
    case 'union':
      return z.union(def.options.map(strictly) as [z.ZodType, ...z.ZodType[]])
    default:
      return schema as z.ZodType
  }
}
