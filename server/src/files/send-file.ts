import type { FastifyReply } from 'fastify'
import { readKeptFile } from './file-store.ts'

export type KeptFile = { name: string; type: string; bytes: number; sha256: string }

/** A file out, always as a download that runs nothing. */
export const sendFile = (reply: FastifyReply, folder: string, districtId: string, file: KeptFile) =>
  reply
    .type(file.type)
    .header('content-disposition', attachmentOf(file.name))
    .header('content-length', file.bytes)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('cache-control', 'private, no-store')
    .send(readKeptFile(folder, districtId, file.sha256))

/** RFC 6266: the name as it is for browsers that read UTF-8, plain letters for the rest. */
export function attachmentOf(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, letter => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)}`
}
