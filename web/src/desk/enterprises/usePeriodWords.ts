import { useTranslation } from 'react-i18next'

/** 2025 年, 2026-10, 2026-11-24: a year says that it is one. */
export function usePeriodWords(): (period: string) => string {
  const { t } = useTranslation('enterprises')
  return period => (period.length === 4 ? t('facts.year', { year: period }) : period)
}
