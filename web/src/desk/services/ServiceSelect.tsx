import { useQuery } from '@tanstack/react-query'
import { phases, phaseWords } from '@yigen/domain/services/phase.ts'
import { say } from '@yigen/domain/wire/language.ts'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { retiredWithMattersQuery, type ServiceItem, servicesQuery } from './services.query.ts'

type Props = Omit<ComponentProps<'select'>, 'value' | 'onChange'> & {
  value: string
  onChange: (code: string) => void
  none?: string
  withRetired?: boolean
}

/** The catalogue as one list, in the phases of an enterprise's life. `none` names the choice of no item; `withRetired` where one looks for what was filed, not files. */
export function ServiceSelect({ value, onChange, none, withRetired = false, ...given }: Props) {
  const { t } = useTranslation('services')
  const language = useLanguage()
  const items = useQuery(servicesQuery).data ?? []
  const retired = useQuery({ ...retiredWithMattersQuery, enabled: withRetired }).data ?? []
  const option = (item: ServiceItem) => (
    <option key={item.code} value={item.code}>
      {language === 'en' ? item.nameEn : item.nameZh}
    </option>
  )
  return (
    <select {...given} className="box" value={value} onChange={event => onChange(event.target.value)}>
      <option value="">{none ?? t('choose')}</option>
      {phases.map(phase => (
        <optgroup key={phase} label={say(phaseWords[phase], language)}>
          {items.filter(item => item.phase === phase).map(option)}
        </optgroup>
      ))}
      {retired.length > 0 ? <optgroup label={t('retire.title')}>{retired.map(option)}</optgroup> : null}
    </select>
  )
}
