import { z } from 'zod'
import { Instant } from '#wire/instant.ts'
import { Id, words } from '#wire/text.ts'
import { difficultySubjects } from './meeting-state.ts'

/** 疑点难点, and what the meeting is to decide. R17.2 */
export const RaiseDifficulty = z
  .strictObject({
    about: z.strictObject({ kind: z.enum(difficultySubjects), id: Id }),
    ...{ words: words(500), wanted: words(300) },
  })
  .meta({
    examples: [
      {
        about: { kind: 'request', id: '01930f6a-2c41-7d18-a6b5-8e0f4c7d9a23' },
        ...{ words: '区里说做报告表，市里说做报告书，差 45 个工作日。', wanted: '请市生态环境局书面定级。' },
      },
    ],
  })
/** `meetingId`: on whose agenda it will stand; null while no weekly meeting is held there. */
export const DifficultyRaised = z
  .object({ id: Id, enterpriseId: Id, meetingId: Id.nullable(), meetingAt: Instant.nullable(), at: Instant })
  .meta({ id: 'DifficultyRaised' })
