import type { FastifyReply } from 'fastify'
import { answersFile } from './answers.ts'

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** What a route answers that hands out a workbook. */
export const workbook = answersFile('An .xlsx file', types.xlsx)
/** What a route answers that hands out what was exported. */
export const exported = answersFile('An .xlsx file, or a .docx', types.xlsx, types.docx)

/** An .xlsx or .docx as a download, by the end of its name; its Chinese name by RFC 5987. */
export function sendWorkbook(reply: FastifyReply, name: string, bytes: Uint8Array) {
  const kind = name.endsWith('.docx') ? 'docx' : 'xlsx'
  const encoded = encodeURIComponent(name).replace(/['()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
  return reply
    .type(types[kind])
    .header('content-disposition', `attachment; filename="yigen.${kind}"; filename*=UTF-8''${encoded}`)
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(bytes))
}
