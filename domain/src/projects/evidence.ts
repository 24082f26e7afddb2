import { z } from 'zod'
import { FileRow } from '#files/file.ts'
import { DayText, Instant } from '#wire/instant.ts'
import { Id, line, optionalWords, words } from '#wire/text.ts'
import { gates } from './project-stage.ts'

const shown = {
  /** of the document itself */
  day: DayText,
  /** what is shown: the licence, the receipt, by name and number; never a list of names */
  document: line(160),
  words: optionalWords(500).default(''),
  /** in the unit that the gate counts it by */
  amount: z.number().min(0).max(99_999_999_999).nullable().default(null),
}
export const RecordEvidence = z.strictObject({ kind: line(40), ...shown }).meta({
  examples: [
    { kind: 'licence', day: '2026-11-20', document: '营业执照 91440105MA5000001H', amount: 5000 },
    { kind: 'insured', day: '2026-11-24', document: '参保人数回执 2026-11', words: '首批 60 人已参保。', amount: 60 },
    { kind: 'talks-held', day: '2026-11-24', document: '首次洽谈纪要' },
  ],
})
/** A new row that names the old one; both stay. R13.5 */
export const CorrectEvidence = z
  .strictObject({
    ...shown,
    /** its papers stay those of the old row; else it has none until they are attached */
    keepsFiles: z.boolean().default(false),
    reason: words(500),
  })
  .meta({ examples: [{ day: '2026-11-21', document: '营业执照 91440105MA5000001H', amount: 6000, reason: '注册资本写错。' }] })
export const VerifyEvidence = z.strictObject({}).meta({ examples: [{}] })

/** A paper of it. */
export const EvidenceFile = FileRow.pick({ id: true, name: true, type: true, bytes: true }).meta({ id: 'EvidenceFile' })

export const Evidence = z
  .object({
    id: Id,
    gate: z.enum(gates),
    kind: z.string(),
    /** as the district calls it; the kind itself where it is asked for no more */
    name: z.string(),
    unit: z.string().nullable(),
    day: z.string(),
    document: z.string(),
    words: z.string(),
    amount: z.number().nullable(),
    recordedBy: z.string(),
    recordedAt: Instant,
    replacesId: Id.nullable(),
    correctionReason: z.string().nullable(),
    /** another row stands in its place */
    corrected: z.boolean(),
    verifiedBy: z.string().nullable(),
    verifiedAt: Instant.nullable(),
    files: z.array(EvidenceFile),
  })
  .meta({ id: 'ProjectEvidence' })

/** `waitsFor`: who verifies it; null where nobody has to. */
export const EvidenceRecorded = z
  .object({ id: Id, projectId: Id, waitsFor: z.enum(['minister', 'tax']).nullable(), at: Instant })
  .meta({ id: 'EvidenceRecorded' })
export const EvidenceDone = z.object({ id: Id, projectId: Id, at: Instant }).meta({ id: 'EvidenceDone' })
