import { fileRefusals } from '@yigen/domain/files/files.slice.ts'
import { isLookedAt, isPdf } from '@yigen/domain/files/looked-at.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { FastifyReply } from 'fastify'
import { attachmentOf } from '#http/attachment.ts'
import { readKeptFile } from './file-store.ts'

export type KeptFile = { name: string; type: string; bytes: number; sha256: string }

/** A file out, as a download that runs nothing, or to be looked at on our own pages: a picture, or a PDF in the browser's viewer. One that is not what was handed in is refused and said in the log. */
export async function sendFile(
  reply: FastifyReply,
  folder: string,
  districtId: string,
  file: KeptFile,
  { inline }: { inline: boolean } = { inline: false },
): Promise<FastifyReply> {
  const bytes = await readKeptFile(folder, districtId, file.sha256)
  if (!bytes) {
    reply.log.error({ sha256: file.sha256 }, 'a kept file is gone or was changed on the disk')
    throw new Refused(refusal(fileRefusals.fileChanged))
  }
  const looked = inline && isLookedAt(file.type)
  if (looked && isPdf(file.type)) reply.headers(shownAsPdf)
  else reply.header('content-security-policy', "sandbox; default-src 'none'")
  return reply
    .type(file.type)
    .header('content-disposition', looked ? 'inline' : attachmentOf(file.name))
    .header('content-length', file.bytes)
    .header('cache-control', 'private, no-store')
    .send(bytes)
}

/** The viewer is a plugin of its own page, which a sandbox would keep out; no script, and in no frame but ours. */
const shownAsPdf = {
  'content-security-policy': "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  'x-frame-options': 'SAMEORIGIN',
}
