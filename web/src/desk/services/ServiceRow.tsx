import { Link } from '@tanstack/react-router'
import { deedWords } from '@yigen/domain/services/officer-deed.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { hasDay } from '../shared/readers.ts'
import { useSession } from '../shared/session.tsx'
import { Tag } from '../shared/Tag.tsx'
import type { ServiceItem } from './services.query.ts'
import { usePromiseWords } from './usePromiseWords.ts'

type Props = { item: ServiceItem; onChange: ((item: ServiceItem) => void) | null; onVersions: (item: ServiceItem) => void }

/** One item: its promise in words, who leads and who helps, what to bring, what the officer does. */
export function ServiceRow({ item, onChange, onVersions }: Props) {
  const { t } = useTranslation('services')
  const language = useLanguage()
  const english = language === 'en'
  const name = english ? item.nameEn : item.nameZh
  const materials = english ? item.materialsEn : item.materialsZh
  const works = hasDay(useSession())
  return (
    <li className="service">
      <div className="what">
        <h3>{name}</h3>
        <p>{english ? item.hintEn : item.hintZh}</p>
        {works ? (
          <Link
            className="link small"
            to="/requests"
            search={{ state: 'open', serviceCode: item.code }}
            aria-label={t('requestsOf', { service: name })}
          >
            {t('requests')}
          </Link>
        ) : null}
        <p className="acts">
          {onChange ? (
            <button type="button" className="btn sm" aria-label={t('form.changeOf', { service: name })} onClick={() => onChange(item)}>
              {t('form.open')}
            </button>
          ) : null}
          <button
            type="button"
            className="btn bare sm"
            aria-label={t('versions.of', { service: name, version: item.version })}
            onClick={() => onVersions(item)}
          >
            {t('versions.link', { version: item.version })}
          </button>
        </p>
      </div>
      <dl>
        <dt>{t('promise')}</dt>
        <dd>
          <b>{usePromiseWords()(item.promise)}</b>
        </dd>
        <dt>{t('unit')}</dt>
        <dd>
          {item.leadUnit.name}
          {item.helpingUnits.length > 0 ? (
            <span className="small quiet">{t('helping', { units: item.helpingUnits.map(unit => unit.name).join(t('and')) })}</span>
          ) : null}
        </dd>
        <dt>{t('materials')}</dt>
        <dd>{materials.length > 0 ? materials.join(t('and')) : t('noMaterials')}</dd>
        <dt>{t('officer')}</dt>
        <dd className="deeds">
          {item.officerDoes.map(deed => (
            <Tag key={deed}>{say(deedWords[deed], language)}</Tag>
          ))}
        </dd>
      </dl>
    </li>
  )
}
