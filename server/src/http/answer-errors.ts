import { fieldSentence } from '@yigen/domain/refusals/field-sentence.ts'
import { type Refusal, Refused, refusal, refusalSentence, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { RefusalKind } from '@yigen/domain/slice/kinds.ts'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod'
import type pg from 'pg'
import type { Context } from '#context.ts'
import { type DatabaseTrouble, OutcomeUnknown, troubleOf } from '#database/database-fault.ts'
import { noticeTrouble } from '#database/noticed-trouble.ts'
import { languageOf } from './actor.ts'
import { noteRefused } from './note-refused.ts'

type FieldError = { field: string; sentence: string }

/** The one place where refusals and faults become HTTP: RFC 9457 problem+json. Unknown stays 500. */
export function answerErrors(app: FastifyInstance, context: Context) {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    if (error instanceof Refused) {
      await noteRefused(context, request, error.refusal).catch(fault => request.log.error({ err: fault }, 'a refused act is not on record'))
      return reply.sent ? reply : sendRefusal(request, reply, error.refusal)
    }
    if (hasZodFastifySchemaValidationErrors(error)) return sendFieldErrors(request, reply, error.validation)
    const known = refusalOfFault(error) ?? refusalOfDatabase(error, context.pool)
    if (known && known.kind.status >= 500) request.log.error({ err: error }, 'not done: the database')
    if (known) return sendRefusal(request, reply, known)
    if (isResponseSerializationError(error))
      request.log.error(
        { issues: error.cause.issues.map(({ code, path }) => ({ code, path })), operation: request.routeOptions.url },
        'answer does not match its schema',
      )
    else request.log.error({ err: error }, 'unexpected fault')
    return sendProblem(
      reply,
      500,
      'fault',
      languageOf(request) === 'en' ? 'Something broke on our side; nothing was changed.' : '服务器出了差错，什么都没有改动。',
    )
  })
  app.setNotFoundHandler((request, reply) => sendRefusal(request, reply, refusal(refusals.notFound)))
}

function refusalOfFault(error: FastifyError & { code?: string }): Refusal | null {
  switch (error.code) {
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return refusal(refusals.notJson)
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_INVALID_MULTIPART_CONTENT_TYPE':
      return refusal(refusals.wrongMediaType)
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return refusal(refusals.tooLarge, { max: '256 kB' })
    case 'FST_REQ_FILE_TOO_LARGE':
      return refusal(refusals.tooLarge, { max: '20 MB' })
    case 'FST_PARTS_LIMIT':
    case 'FST_FILES_LIMIT':
    case 'FST_FIELDS_LIMIT':
      return refusal(refusals.oneFileOnly)
    // what PostgreSQL cannot store: NUL, in text or in JSON
    case '22021':
    case '22P05':
      return refusal(refusals.notStorable)
    case '23P01':
    case '23505':
    case '40001':
    case '40P01':
      return refusal(refusals.statusMoved)
    default:
      return refusalOfStatus(error.statusCode)
  }
}

const ofTrouble: Record<DatabaseTrouble, RefusalKind> = {
  unreachable: refusals.databaseAway,
  starting: refusals.databaseAway,
  notAnswering: refusals.databaseAway,
  busy: refusals.tooBusy,
  readOnly: refusals.databaseReadOnly,
  full: refusals.databaseFull,
}

/** What passes by itself and is worth trying again. */
function refusalOfDatabase(fault: Error, pool: pg.Pool): Refusal | null {
  if (fault instanceof OutcomeUnknown) return refusal(refusals.outcomeOpen)
  const trouble = troubleOf(fault)
  if (trouble) noticeTrouble(pool, trouble)
  return trouble && refusal(ofTrouble[trouble])
}

function refusalOfStatus(status = 500): Refusal | null {
  if (status === 429) return refusal(refusals.tooMany, { seconds: 60 })
  return status >= 400 && status < 500 ? refusal(refusals.bodyBroken) : null
}

/** Most faults are over within seconds: a restart, a failover, a crowd. */
const retryAfterSeconds = 2

/** The sentence of a refusal as problem+json, with its status. */
export function sendRefusal(request: FastifyRequest, reply: FastifyReply, why: Refusal) {
  if (why.kind.status === 503) reply.header('retry-after', retryAfterSeconds)
  if ((why.kind.status === 429 || typeof why.blanks.seconds === 'number') && !reply.hasHeader('retry-after'))
    reply.header('retry-after', why.blanks.seconds ?? retryAfterSeconds)
  const sentence = refusalSentence(why, languageOf(request))
  const errors: FieldError[] = why.field ? [{ field: why.field, sentence }] : []
  if (typeof why.blanks.seconds === 'number' && !reply.hasHeader('retry-after')) reply.header('retry-after', why.blanks.seconds)
  return sendProblem(reply, why.kind.status, why.code, sentence, { errors, possible: why.possible, changed: why.changed })
}

/** What the validator says of one issue: zod's own, its code and path renamed by the plugin. */
type Entry = { keyword: string; instancePath: string; message?: string | undefined; params?: unknown }

function sendFieldErrors(request: FastifyRequest, reply: FastifyReply, validation: readonly Entry[]) {
  const language = languageOf(request)
  const errors: FieldError[] = validation.flatMap(entry => {
    const path = entry.instancePath.split('/').filter(part => part !== '')
    return fieldSentence({ ...(entry.params as object), code: entry.keyword, path, message: entry.message ?? '' }, language)
  })
  const why = refusal(refusals.malformed, { count: errors.length, first: errors[0]?.sentence ?? '' })
  return sendProblem(reply, 400, 'malformed', refusalSentence(why, language), { errors })
}

function sendProblem(reply: FastifyReply, status: number, code: string, detail: string, more: Record<string, unknown> = {}) {
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .serializer((body: unknown) => JSON.stringify(body))
    .send({ type: `urn:yigen:${code}`, status, code, title: detail, ...more })
}
