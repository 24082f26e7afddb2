import { fillPhrase } from '@yigen/domain/phrases/fill-phrase.ts'
import { useTranslation } from 'react-i18next'

/** The words of a phrase as one reads them: its blanks by their names. */
export function useShownPhrase(): (words: string) => string {
  const { t } = useTranslation('phrases-first')
  const named = (word: string) => `〔${word}〕`
  return words =>
    fillPhrase(words, {
      enterprise: named(t('blank.enterprise')),
      contact: named(t('blank.contact')),
      dueAt: named(t('blank.dueAt')),
    })
}
