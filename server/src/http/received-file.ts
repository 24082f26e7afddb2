import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { FastifyRequest } from 'fastify'

/** The one file of a multipart body, whole in memory (20 MB at most, app.ts); its body is then what the idempotency key is about. */
export async function receivedFile(request: FastifyRequest): Promise<{ name: string; bytes: Uint8Array }> {
  const part = await request.file().catch(refuseBroken)
  if (!part) throw new Refused(refusal(refusals.fileMissing, {}, { field: 'file' }))
  // the reader of parts puts U+FFFD where bytes are not UTF-8
  if (part.filename.includes('\ufffd')) throw new Refused(refusal(refusals.notUtf8, {}, { field: 'file' }))
  return { name: part.filename, bytes: await part.toBuffer().catch(refuseBroken) }
}

/** What the reader of parts says has a code, or is about a body that broke off. */
function refuseBroken(error: Error & { code?: string }): never {
  throw error.code?.startsWith('FST_') ? error : new Refused(refusal(refusals.bodyBroken, {}, { field: 'file' }))
}
