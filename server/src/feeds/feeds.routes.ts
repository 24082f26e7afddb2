import { EndFeed, FeedAddress, FeedEnded, FeedFile, FeedInUse, RenewFeed } from '@yigen/domain/feeds/feed.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { perAddress } from '#http/per-address.ts'
import { calendarFile, sendCalendar } from '#http/send-calendar.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { endFeedOfStation } from './end-feed-of-station.ts'
import { endOwnFeed } from './end-own-feed.ts'
import { getFeedOfStation } from './get-feed-of-station.ts'
import { getOfficerFeed } from './get-officer-feed.ts'
import { getOwnFeed } from './get-own-feed.ts'
import { getStationFeed } from './get-station-feed.ts'
import { renewFeedOfStation } from './renew-feed-of-station.ts'
import { renewOwnFeed } from './renew-own-feed.ts'

const describe = describeIn('feeds')
const params = z.object({ id: Id })

/** What a phone subscribes to: it holds no session, and many ask through one address of an office or of a maker of calendars. */
export function publicFeedRoutes(app: FastifyInstance, { db, env, now }: Context) {
  const route = typed(app)
  const config = { guard: 'open' as const, rateLimit: perAddress(240) }
  const ofFile = z.object({ file: FeedFile })

  route.get(
    '/api/officer-feeds/:file',
    {
      config,
      schema: {
        ...describe('getOfficerFeed', 'The days of whoever made the secret address, as a calendar', { params: ofFile }),
        response: calendarFile,
      },
    },
    async (request, reply) => sendCalendar(request, reply, await getOfficerFeed(db, request.params.file, env.publicUrl, now())),
  )
  route.get(
    '/api/station-feeds/:file',
    {
      config,
      schema: {
        ...describe('getStationFeed', 'When a station is held and who is there, as a calendar', { params: ofFile }),
        response: calendarFile,
      },
    },
    async (request, reply) => sendCalendar(request, reply, await getStationFeed(db, request.params.file, env.publicUrl, now())),
  )
}

/** The address of one's own calendar. */
export function ownFeedRoutes(app: FastifyInstance, context: Context) {
  const { db, env } = context
  const route = typed(app)

  route.get(
    '/api/own-feed',
    { schema: describe('getOwnFeed', 'Whether one’s own days are subscribed to, and since when', { response: answers(FeedInUse) }) },
    request => getOwnFeed(db, actorOf(request)),
  )
  route.post(
    '/api/own-feed',
    {
      schema: describe('renewOwnFeed', 'The first address of one’s own calendar, or another; shown this once, the one before is void', {
        body: RenewFeed,
        response: answers(FeedAddress),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => renewOwnFeed(trx, actor, env.publicUrl, at), { secret: true }),
  )
  route.post(
    '/api/own-feed/ending',
    {
      schema: describe('endOwnFeed', 'Nobody reads one’s own days from outside any more', { body: EndFeed, response: answers(FeedEnded) }),
    },
    (request, reply) => write(context, request, reply, endOwnFeed),
  )
}

/** The address of the calendar of a station. R19.1 */
export function stationFeedRoutes(app: FastifyInstance, context: Context) {
  const { db, env } = context
  const route = typed(app)

  route.get(
    '/api/stations/:id/feed',
    {
      schema: describe('getFeedOfStation', 'Whether a station is subscribed to, and since when', { params, response: answers(FeedInUse) }),
    },
    request => getFeedOfStation(db, actorOf(request), request.params.id, context.now()),
  )
  route.post(
    '/api/stations/:id/feed',
    {
      schema: describe(
        'renewFeedOfStation',
        'The first address of a station’s calendar, or another; shown this once, the one before is void',
        {
          params,
          body: RenewFeed,
          response: answers(FeedAddress),
        },
      ),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => renewFeedOfStation(trx, actor, request.params.id, env.publicUrl, at), {
        secret: true,
      }),
  )
  route.post(
    '/api/stations/:id/feed/ending',
    {
      schema: describe('endFeedOfStation', 'Nobody subscribes to a station any more', {
        params,
        body: EndFeed,
        response: answers(FeedEnded),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => endFeedOfStation(trx, actor, request.params.id, at)),
  )
}
