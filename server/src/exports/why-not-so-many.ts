import { mostExported } from '@yigen/domain/exports/register-export.ts'
import { type Refusal, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Language } from '@yigen/domain/wire/language.ts'

/** A workbook holds 5,000 rows at most. */
export const whyNotSoMany = (count: number, language: Language): Refusal | null =>
  count > mostExported ? refusal(refusals.tooLarge, { max: language === 'en' ? '5,000 rows' : '5,000 行' }) : null
