import { oneLine } from '@yigen/domain/wire/one-line.ts'
import type { FastifyReply } from 'fastify'
import { answersFile } from './answers.ts'
import { attachmentOf } from './attachment.ts'

export type MadePaper = { name: string; bytes: Uint8Array }

/** What a route answers that hands out a paper. */
export const paper = answersFile('A PDF with its fonts in it', 'application/pdf')

/** A PDF as a download, or to be looked at in the browser’s viewer. */
export function sendPaper(reply: FastifyReply, { name, bytes }: MadePaper) {
  return reply
    .type('application/pdf')
    .header('content-disposition', attachmentOf(`${oneLine(name)}.pdf`, 'yigen.pdf'))
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(bytes))
}
