import type { Actor } from '@yigen/domain/members/actor.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { Context } from '#context.ts'
import type { DB } from '#database/schema.ts'
import { answers } from '#http/answers.ts'
import type { Told } from '#http/describe.ts'
import { receivedFile } from '#http/received-file.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { type AcceptedFile, acceptFile } from './accepted-file.ts'

type Attach<Row> = (
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  file: AcceptedFile,
  folder: string,
  now: Temporal.Instant,
) => Promise<Row>

/** The route by which a noun takes files, each as multipart/form-data with the one part `file`. The same bytes under another name are another file. `accept`: which ones. */
export function takesFiles<Row extends z.ZodType>(
  app: FastifyInstance,
  context: Context,
  url: string,
  told: Told,
  row: Row,
  attach: Attach<z.output<Row>>,
  accept = acceptFile,
): void {
  const schema = { ...told, params: z.object({ id: Id }), consumes: ['multipart/form-data'], response: answers<z.ZodType, 201>(row, 201) }
  typed(app).post(url, { schema }, async (request, reply) => {
    const { name, bytes } = await receivedFile(request)
    const file = await accept(name, bytes)
    const step = (trx: Transaction<DB>, actor: Actor, now: Temporal.Instant) =>
      attach(trx, actor, request.params.id, file, context.filesFolder, now)
    return write(context, request, reply, step, { status: 201, content: [`${name}\n`, bytes] })
  })
}
