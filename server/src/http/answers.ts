import { z } from 'zod'

/** RFC 9457 with our `code`, the fields at fault and what can be done instead. */
export const Problem = z
  .object({
    type: z.string(),
    status: z.number().int(),
    code: z.string(),
    title: z.string(),
    errors: z.array(z.object({ field: z.string(), sentence: z.string() })).optional(),
    possible: z.array(z.string()).optional(),
    changed: z.unknown().optional(),
  })
  .meta({
    id: 'Problem',
    examples: [
      {
        type: 'urn:yigen:messageUnseen',
        status: 409,
        code: 'messageUnseen',
        title: '你写的时候又来了新消息，请看过再发。',
        errors: [],
        changed: { lastMessageId: '0199…' },
      },
    ],
  })

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: Problem } } })

const refusals = {
  '4xx': problem(
    'Refused: 401 not signed in, 400 malformed, 404 not visible, 403 may not, 409 not now; `title` is the sentence for the user',
  ),
  '5xx': problem(
    '500: a fault on our side, nothing was changed. 503 with Retry-After: not now, or whether it was done is open; the same Idempotency-Key tells. 507: no room for a file',
  ),
}

/** The answers of a route: its own, and the refusals every route shares. */
export const answers = <const S extends z.ZodType, const C extends number = 200>(schema: S, status: C = 200 as C) =>
  ({ [status]: schema, ...refusals }) as { [K in C]: S } & typeof refusals

/** The answers of a route that hands out a file. */
export const answersFile = (description: string, ...types: string[]) => ({
  200: {
    description,
    content: Object.fromEntries(
      (types.length > 0 ? types : ['*/*']).map(type => [
        type,
        { schema: z.any().meta({ type: 'string', ...(type === '*/*' ? {} : { contentMediaType: type }) }) },
      ]),
    ),
  },
  ...refusals,
})

export const Nothing = z.object({ ok: z.literal(true) }).meta({ id: 'Nothing' })
