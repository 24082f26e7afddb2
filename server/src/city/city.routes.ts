import { CityEnterprises, CityMatters, ListCityEnterprises, ListCityMatters } from '@yigen/domain/city/city-lists.ts'
import { AskCityPicture, CityPicture } from '@yigen/domain/city/city-picture.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { getCityPicture } from './get-city-picture.ts'
import { listCityEnterprises } from './list-city-enterprises.ts'
import { listCityMatters } from './list-city-matters.ts'

const describe = describeIn('results')

/** What a city sees of its districts. */
export function cityRoutes(app: FastifyInstance, { db, now }: Context) {
  const route = typed(app)
  route.get(
    '/api/city',
    {
      schema: describe(
        'getCityPicture',
        'The results of all districts side by side, as known today or on a past day, and how their matters stand',
        {
          querystring: AskCityPicture,
          response: answers(CityPicture),
        },
      ),
    },
    request => getCityPicture(db, actorOf(request), request.query, now()),
  )
  route.get(
    '/api/city/enterprises',
    {
      schema: describe('listCityEnterprises', 'The registers of all districts, line by line', {
        querystring: ListCityEnterprises,
        response: answers(CityEnterprises),
      }),
    },
    request => listCityEnterprises(db, actorOf(request), request.query),
  )
  route.get(
    '/api/city/matters',
    {
      schema: describe('listCityMatters', 'How the open matters of all districts stand, the first due first; not what they are about', {
        querystring: ListCityMatters,
        response: answers(CityMatters),
      }),
    },
    request => listCityMatters(db, actorOf(request), request.query, now()),
  )
}
