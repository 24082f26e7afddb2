import type { FastifyReply } from 'fastify'
import { answersFile } from './answers.ts'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What a route answers that hands out a workbook. */
export const workbook = answersFile('An .xlsx file', workbookType)

/** An .xlsx as a download; its Chinese name by RFC 5987. */
export function sendWorkbook(reply: FastifyReply, name: string, bytes: Uint8Array) {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
  return reply
    .type(workbookType)
    .header('content-disposition', `attachment; filename="roster.xlsx"; filename*=UTF-8''${encoded}`)
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(bytes))
}
