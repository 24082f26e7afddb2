import { answerDays } from '@yigen/domain/requests/answer-days.ts'

/** From when on answers are looked back on. */
export const answersSince = (now: Temporal.Instant): Temporal.Instant => now.subtract({ hours: 24 * answerDays })
