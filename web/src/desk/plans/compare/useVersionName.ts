import { useTranslation } from 'react-i18next'
import type { Plan } from '../plan-answer.ts'

/** 第 3 版, or what a version without a number is. */
export function useVersionName() {
  const { t } = useTranslation('plans')
  return ({ version, status }: Pick<Plan['versions'][number], 'version' | 'status'>): string =>
    version === null ? t(`status.${status}`) : t('version', { n: version })
}
