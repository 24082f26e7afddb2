import { type Grade, grades, gradeWords } from '@yigen/domain/ratings/grade.ts'
import { requestSources, requestSourceWords } from '@yigen/domain/requests/request-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'

/** The values of the filters that are one of a few, with their words. */
export function useFewWords() {
  const { t } = useTranslation('requests')
  const language = useLanguage()
  return {
    source: requestSources.map(value => ({ value, label: say(requestSourceWords[value], language) })),
    timing: (['onTime', 'late'] as const).map(value => ({ value, label: t(`list.timings.${value}`) })),
    grade: [
      ...grades.map(value => ({ value: String(value), label: say(gradeWords[value as Grade], language) })),
      { value: 'none', label: t('list.notRated') },
    ],
  }
}
