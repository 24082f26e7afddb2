import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { FastifyInstance } from 'fastify'

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** JSON is UTF-8 (RFC 8259). Bytes that are none are refused: replaced they would be kept as if somebody had written them. */
export function readJsonBodies(app: FastifyInstance) {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const text = textOf(body as Buffer)
    if (text === null) done(new Refused(refusal(refusals.notUtf8)))
    else parse(request, text, done)
  })
}

/** null: it is not UTF-8. */
function textOf(bytes: Buffer): string | null {
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}
