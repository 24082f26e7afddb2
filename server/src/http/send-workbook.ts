import type { FastifyReply } from 'fastify'
import { answersFile } from './answers.ts'
import { attachmentOf } from './attachment.ts'

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
  return reply
    .type(types[kind])
    .header('content-disposition', attachmentOf(name, `yigen.${kind}`))
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(bytes))
}
