import { type Refusal, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendRefusal } from './answer-errors.ts'

/** In milliseconds. */
export type Deadlines = {
  /** from the arrival of the body to the answer; reading the body is not counted */
  answer: number
  /** a body to arrive in, and so much more for each of its kilobytes, up to the longest */
  body: number
  perKilobyte: number
  longestBody: number
}

/** Ten seconds is what a person waits; a file of 20 MB comes over a line of 1 Mbit/s. */
export const ordinary: Deadlines = { answer: 9_000, body: 20_000, perKilobyte: 8, longestBody: 180_000 }

/** Every request ends: what its answer is not ready for in time is told to be tried again, and what does not arrive is not waited for. */
export function keepDeadlines(app: FastifyInstance, deadlines: Deadlines = ordinary) {
  const watches = new WeakMap<FastifyRequest, Watch>()

  app.addHook('onRequest', (request, reply, done) => {
    const { patienceSeconds } = request.routeOptions.config
    const watch = new Watch(patienceSeconds === undefined ? deadlines.answer : patienceSeconds * 1000, () => tellLate(request, reply))
    watches.set(request, watch)
    done()
  })
  app.addHook('preParsing', (request, reply, _payload, done) => {
    const { raw } = request
    const watch = watches.get(request)
    if (watch && hasBody(request) && !raw.complete) {
      watch.pause(timeOfBody(request, deadlines), () => tellSlow(request, reply))
      raw.once('end', () => watch.goOn())
    }
    done()
  })
  const end = (request: FastifyRequest) => watches.get(request)?.end()
  app.addHook('onResponse', (request, _reply, done) => {
    end(request)
    done()
  })
  app.addHook('onRequestAbort', (request, done) => {
    end(request)
    done()
  })
}

/** Runs down while we work, and stands still while the body is on its way, which has a time of its own. */
class Watch {
  #left: number
  #since = performance.now()
  #timer: NodeJS.Timeout
  #over: () => void
  #ended = false

  constructor(milliseconds: number, over: () => void) {
    this.#left = milliseconds
    this.#over = over
    this.#timer = setTimeout(over, milliseconds)
  }

  pause(milliseconds: number, over: () => void) {
    this.#left -= performance.now() - this.#since
    clearTimeout(this.#timer)
    this.#timer = setTimeout(over, milliseconds)
  }

  goOn() {
    if (this.#ended) return
    clearTimeout(this.#timer)
    this.#since = performance.now()
    this.#timer = setTimeout(this.#over, Math.max(0, this.#left))
  }

  end() {
    this.#ended = true
    clearTimeout(this.#timer)
  }
}

const hasBody = ({ headers }: FastifyRequest) => headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

function timeOfBody({ headers }: FastifyRequest, { body, perKilobyte, longestBody }: Deadlines): number {
  const kilobytes = Number(headers['content-length'] ?? 0) / 1024
  return Math.min(body + kilobytes * perKilobyte, longestBody)
}

/** A read has changed nothing; a write may be done all the same, and its key tells. */
function tellLate(request: FastifyRequest, reply: FastifyReply) {
  const read = request.method === 'GET' || request.method === 'HEAD'
  tell(request, reply, refusal(read ? refusals.tooBusy : refusals.outcomeOpen))
}

function tellSlow(request: FastifyRequest, reply: FastifyReply) {
  reply.header('connection', 'close')
  reply.raw.once('finish', () => request.raw.destroy())
  tell(request, reply, refusal(refusals.bodyTooSlow))
}

function tell(request: FastifyRequest, reply: FastifyReply, why: Refusal) {
  if (reply.sent || reply.raw.headersSent) return
  request.log.warn({ code: why.code }, 'too late')
  sendRefusal(request, reply, why)
}
