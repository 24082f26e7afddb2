import { oneLine } from '@yigen/domain/wire/one-line.ts'
import type { FastifyReply } from 'fastify'
import type { PaperFile } from '#papers/paper.ts'
import { answersFile } from './answers.ts'
import { attachmentOf } from './attachment.ts'

export type MadePaper = PaperFile & { name: string }

/** What a route answers that hands out a paper. */
export const paper = answersFile('A PDF with its fonts in it', 'application/pdf')

/** A PDF as a download; letters that stand on it as boxes are said in the log. */
export function sendPaper(reply: FastifyReply, { name, bytes, missing }: MadePaper) {
  if (missing.length > 0) reply.log.warn({ letters: missing.length }, 'a paper has letters that no font has')
  return reply
    .type('application/pdf')
    .header('content-disposition', attachmentOf(`${oneLine(name)}.pdf`, 'yigen.pdf'))
    .header('cache-control', 'private, no-store')
    .send(bytes)
}
