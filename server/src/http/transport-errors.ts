import type { Socket } from 'node:net'
import { type Refusal, refusal, refusalSentence, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'

const words = { 400: 'Bad Request', 408: 'Request Timeout', 414: 'URI Too Long', 431: 'Request Header Fields Too Large' } as const
type Status = keyof typeof words

/** What cannot be read as a request at all is answered as every other refusal is: problem+json with a sentence (RFC 9457). Nobody is known yet, so it is said in Chinese. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket) {
  if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy()
  const status = statusOf(error.code)
  const body = bodyOf(status, refusal(refusals.notARequest))
  socket.end(
    `HTTP/1.1 ${status} ${words[status]}\r\nContent-Type: application/problem+json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  )
  return socket
}

/** An address that cannot be decoded: Fastify meets it before any route. */
export function answerFrameworkError(error: FastifyError, _request: FastifyRequest, reply: FastifyReply) {
  const status: Status = error.statusCode === 414 ? 414 : 400
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send(bodyOf(status, refusal(refusals.notARequest)))
}

function statusOf(code: string | undefined): Status {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408
  return code === 'HPE_HEADER_OVERFLOW' ? 431 : 400
}

function bodyOf(status: Status, why: Refusal): string {
  const title = refusalSentence(why, 'zh-CN')
  return JSON.stringify({ type: `urn:yigen:${why.code}`, status, code: why.code, title })
}
