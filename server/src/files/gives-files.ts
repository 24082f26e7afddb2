import { LookAtFile } from '@yigen/domain/files/file.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Context } from '#context.ts'
import type { DB } from '#database/schema.ts'
import { actorOf } from '#http/actor.ts'
import { answersFile } from '#http/answers.ts'
import type { Told } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { type KeptFile, sendFile } from './send-file.ts'

type Find = (db: Kysely<DB>, actor: Actor, id: string, fileId: string, now: Temporal.Instant) => Promise<KeptFile>

/** The route by which a noun gives its files to whoever sees them. */
export function givesFiles(app: FastifyInstance, { db, filesFolder, now }: Context, url: string, told: Told, find: Find): void {
  const schema = {
    ...told,
    params: z.object({ id: Id, fileId: Id }),
    querystring: LookAtFile,
    response: answersFile('The file, under the type it was found to be'),
  }
  typed(app).get(url, { schema }, async (request, reply) => {
    const actor = actorOf(request)
    const file = await find(db, actor, request.params.id, request.params.fileId, now())
    return sendFile(reply, filesFolder, actor.districtId, file, request.query)
  })
}
