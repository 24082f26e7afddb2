import { z } from 'zod'
import { DayText, Instant } from '#wire/instant.ts'
import { Id, words } from '#wire/text.ts'
import { reviewGrades } from './review-grade.ts'

const aMember = '01930f6a-2c41-7d18-a6b5-8e0f4c7d9a23'
export const mostRisks = 20

/** What threatens it, what would happen, what is done about it, who does it, by when. R14.3 */
const WrittenRisk = z.strictObject({
  ...{ threat: words(300), consequence: words(300), countermeasure: words(300) },
  ...{ memberId: Id, day: DayText },
})

/** R14.3 */
export const RecordReview = z
  .strictObject({ grade: z.enum(reviewGrades), words: words(2000), risks: z.array(WrittenRisk).max(mostRisks).default([]) })
  .meta({
    examples: [
      {
        grade: 'watch',
        words: '用途变更联审改期，会把装修推过元旦；消防提前介入可追回 2 天。',
        risks: [
          {
            ...{ threat: '联审 11-27 不通过', consequence: '落地再晚 10 个工作日', countermeasure: '备 1 号楼首层方案' },
            ...{ memberId: aMember, day: '2027-01-08' },
          },
        ],
      },
    ],
  })

/** `nextDueAt`: by when it is reviewed again. */
export const ReviewRecorded = z.object({ id: Id, projectId: Id, at: Instant, nextDueAt: Instant }).meta({ id: 'ReviewRecorded' })

/** For the office alone. R13.7 */
export const Review = z
  .object({
    ...{ id: Id, grade: z.enum(reviewGrades), words: z.string(), recordedBy: z.string(), recordedAt: Instant },
    risks: z.array(
      z.object({
        ...{ threat: z.string(), consequence: z.string(), countermeasure: z.string() },
        ...{ memberId: Id, memberName: z.string(), day: z.string() },
      }),
    ),
  })
  .meta({ id: 'Review' })
