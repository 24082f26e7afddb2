import { useQuery } from '@tanstack/react-query'
import { phases, phaseWords } from '@yigen/domain/services/phase.ts'
import { say } from '@yigen/domain/wire/language.ts'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { servicesQuery } from './services.query.ts'

type Props = Omit<ComponentProps<'select'>, 'value' | 'onChange'> & { value: string; onChange: (code: string) => void; none?: string }

/** The catalogue as one list, in the phases of an enterprise's life. `none` names the choice of no item. */
export function ServiceSelect({ value, onChange, none, ...given }: Props) {
  const { t } = useTranslation('services')
  const language = useLanguage()
  const items = useQuery(servicesQuery).data ?? []
  return (
    <select {...given} className="box" value={value} onChange={event => onChange(event.target.value)}>
      <option value="">{none ?? t('choose')}</option>
      {phases.map(phase => (
        <optgroup key={phase} label={say(phaseWords[phase], language)}>
          {items
            .filter(item => item.phase === phase)
            .map(item => (
              <option key={item.code} value={item.code}>
                {language === 'en' ? item.nameEn : item.nameZh}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  )
}
