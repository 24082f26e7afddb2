import { type Refusal, refusal } from '#refusals/refusals.ts'
import { fileRefusals } from './files.slice.ts'

const megabyte = 1024 * 1024

/** What a matter holds, and what one enterprise's matters take in a day: more than any work needs, less than a disk. */
export const fileQuota = { files: 20, ofMatter: 200 * megabyte, ofEnterpriseADay: 500 * megabyte } as const

/** What is kept already, in bytes. */
export type Kept = { files: number; ofMatter: number; ofEnterpriseToday: number }

/** 409: a matter has so many files and no more, however they came; and so many bytes, as its enterprise has in a day. */
export function whyNotMoreFiles(kept: Kept, bytes: number): Refusal | null {
  if (kept.files >= fileQuota.files) return refusal(fileRefusals.tooManyFiles, { max: fileQuota.files }, { field: 'file' })
  if (kept.ofMatter + bytes > fileQuota.ofMatter) return full(fileRefusals.matterFull, fileQuota.ofMatter)
  return kept.ofEnterpriseToday + bytes > fileQuota.ofEnterpriseADay ? full(fileRefusals.dayFull, fileQuota.ofEnterpriseADay) : null
}

const full = (kind: typeof fileRefusals.matterFull | typeof fileRefusals.dayFull, most: number) =>
  refusal(kind, { max: `${most / megabyte} MB` }, { field: 'file' })
