import { phases, phaseWords } from '@yigen/domain/services/phase.ts'
import { type Language, say } from '@yigen/domain/wire/language.ts'
import type { ComponentProps } from 'react'
import { useLanguage } from '#shared/useLanguage.ts'
import { useRequestWords } from '../requests/request-words.ts'
import type { Service } from '../requests/wire.ts'

/** The catalogue along the life of an enterprise; who cannot say just writes. */
export function ServiceSelect({ services, ...given }: { services: readonly Service[] } & ComponentProps<'select'>) {
  const words = useRequestWords().filing
  const language = useLanguage()
  return (
    <div className="pick">
      <select {...given} className="box">
        <option value="">{words.unsure}</option>
        {phases.map(phase => (
          <optgroup key={phase} label={say(phaseWords[phase], language)}>
            {services
              .filter(service => service.phase === phase)
              .map(service => (
                <option key={service.code} value={service.code}>
                  {serviceName(service, language)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}

export const serviceName = ({ nameZh, nameEn }: Pick<Service, 'nameZh' | 'nameEn'>, language: Language) =>
  language === 'en' ? nameEn : nameZh
