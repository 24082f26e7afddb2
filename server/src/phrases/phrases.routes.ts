import { PhraseList, SavePhrase } from '@yigen/domain/phrases/phrase.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers, Nothing } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { listPhrases } from './list-phrases.ts'
import { removePhrase } from './remove-phrase.ts'
import { savePhrase } from './save-phrase.ts'

const params = z.object({ id: Id })

/** What people write again and again. */
export function phraseRoutes(app: FastifyInstance, context: Context) {
  const route = typed(app)

  route.get(
    '/api/phrases',
    { schema: describe('listPhrases', 'One’s own phrases and the district’s', { response: answers(PhraseList) }) },
    request => listPhrases(context.db, actorOf(request)),
  )
  route.post(
    '/api/phrases',
    {
      schema: describe('savePhrase', 'Keeps a phrase with its blanks, for oneself or for the district', {
        body: SavePhrase,
        response: answers(z.object({ id: Id }).meta({ id: 'PhraseSaved' }), 201),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, now) => savePhrase(trx, actor, request.body, now), { status: 201 }),
  )
  route.delete(
    '/api/phrases/:id',
    { schema: describe('removePhrase', 'Removes one of one’s own', { params, response: answers(Nothing) }) },
    (request, reply) => write(context, request, reply, (trx, actor, now) => removePhrase(trx, actor, request.params.id, now)),
  )
}

const describe = describeIn('phrases')
