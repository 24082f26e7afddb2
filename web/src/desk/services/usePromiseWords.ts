import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import { useTranslation } from 'react-i18next'

/** 1 个工作日, 24 小时, 19 天. */
export function usePromiseWords(): (promise: TimePromise) => string {
  const { t } = useTranslation('services')
  return ({ amount, unit }) => t(amount === 1 ? `one.${unit}` : `many.${unit}`, { n: amount })
}
