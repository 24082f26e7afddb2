import { DeadlineExplanation } from '@yigen/domain/calendar/deadline-part.ts'
import { publishingSeconds } from '@yigen/domain/calendar/publishing.ts'
import { promiseUnits } from '@yigen/domain/calendar/time-promise.ts'
import { PublishYear, YearPreview } from '@yigen/domain/calendar/year-preview.ts'
import { YearTable } from '@yigen/domain/calendar/year-table.ts'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { Instant } from '@yigen/domain/wire/instant.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Context, forLongWork } from '#context.ts'
import { actorOf, languageOf } from '#http/actor.ts'
import { answers } from '#http/answers.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { explainDeadline } from './explain-deadline.ts'
import { CalendarVersions, listCalendarVersions } from './list-calendar-versions.ts'
import { CalendarYears, listCalendarYears } from './list-calendar-years.ts'
import { previewCalendarYear } from './preview-calendar-year.ts'
import { publishCalendarYear } from './publish-calendar-year.ts'

/** A start that people can mean: years of four digits, also of the due time. */
const Start = Instant.refine(start => dateIn(start).year >= 1900 && dateIn(start).year <= 2200)
const Asked = z.object({ start: Start, amount: z.coerce.number().int().min(1).max(1000), unit: z.enum(promiseUnits) })
const Explained = z
  .object({ startAt: Instant, dueAt: Instant, provisional: z.boolean(), calendarVersion: z.number().int(), ...DeadlineExplanation.shape })
  .meta({ id: 'Explained' })
/** `left`: due times that a step was just about; the next run moves them. */
const Published = z
  .object({ year: z.number().int(), version: z.number().int(), rederived: z.number().int(), left: z.number().int() })
  .meta({ id: 'PublishedYear' })

export function calendarRoutes(app: FastifyInstance, context: Context) {
  typed(app).get(
    '/api/deadline',
    {
      schema: {
        operationId: 'explainDeadline',
        tags: ['calendar'],
        summary: 'When a promise is due and why, in a sentence and in parts',
        querystring: Asked,
        response: answers(Explained),
      },
    },
    request => explainDeadline(context.db, actorOf(request), request.query, languageOf(request), context.now()),
  )
  typed(app).get(
    '/api/calendar',
    {
      schema: {
        operationId: 'listCalendarYears',
        tags: ['calendar'],
        summary: 'The official tables: years, holidays, make-up days',
        response: answers(CalendarYears),
      },
    },
    request => listCalendarYears(context.db, actorOf(request), context.now()),
  )
  typed(app).get(
    '/api/calendar/years/:year/versions',
    {
      schema: {
        operationId: 'listCalendarVersions',
        tags: ['calendar'],
        summary: 'Every table a year has had: who published it when, and what it changed',
        params: z.object({ year: z.coerce.number().int().min(2000).max(2100) }),
        response: answers(CalendarVersions),
      },
    },
    request => listCalendarVersions(context.db, request.params.year),
  )
  typed(app).post(
    '/api/calendar/years/preview',
    {
      config: { patienceSeconds: publishingSeconds },
      schema: {
        operationId: 'previewCalendarYear',
        tags: ['calendar'],
        summary: 'What publishing a table would do: the days it changes, the running clocks it moves and to when; nothing is written',
        body: YearTable,
        response: answers(YearPreview),
      },
    },
    request => previewCalendarYear(forLongWork(context).db, actorOf(request), request.body, context.now()),
  )
  typed(app).put(
    '/api/calendar/years',
    {
      config: { patienceSeconds: publishingSeconds },
      schema: {
        operationId: 'publishCalendarYear',
        tags: ['calendar'],
        summary: 'The State Council’s table of one year arrives or is corrected, as it was previewed; running clocks are reckoned again',
        body: PublishYear,
        response: answers(Published),
      },
    },
    (request, reply) =>
      write(forLongWork(context), request, reply, (trx, actor, now) => publishCalendarYear(trx, actor, request.body, now)),
  )
}
