import { useTranslation } from 'react-i18next'

type Days = { from: string | null; to: string | null; endless?: boolean }

/** Days from and to as they are written of a text of law: with their years. */
export function useDays() {
  const { t } = useTranslation('policies')
  return ({ from, to, endless }: Days): string => {
    if (from && to) return t('days.fromTo', { from, to })
    if (from) return endless ? `${t('days.from', { from })} · ${t('days.endless')}` : t('days.from', { from })
    if (to) return t('days.to', { to })
    return endless ? t('days.endless') : t('days.always')
  }
}
