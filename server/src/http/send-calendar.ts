import { createHash } from 'node:crypto'
import { withoutStamp } from '@yigen/domain/feeds/calendar-text.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { answersFile } from './answers.ts'

/** What a route answers that hands out a calendar. */
export const calendarFile = answersFile('A calendar as RFC 5545 has it; 304 where the one that is known still holds', 'text/calendar')

/** To be looked at, not kept by anybody between: phones take it up only so. Asked for again unchanged, nothing is sent. */
export function sendCalendar(request: FastifyRequest, reply: FastifyReply, text: string) {
  const sum = createHash('sha256').update(withoutStamp(text)).digest('base64url')
  reply
    .type('text/calendar; charset=utf-8')
    .header('content-disposition', 'inline; filename="yigen.ics"')
    .header('etag', `W/"${sum}"`)
    .header('cache-control', 'private, no-cache')
    // a secret address that got into a page is still nobody's to find
    .header('x-robots-tag', 'noindex')
  return knows(request, sum) ? reply.code(304).send() : reply.send(text)
}

const knows = ({ headers }: FastifyRequest, sum: string): boolean => (headers['if-none-match'] ?? '').includes(`"${sum}"`)
