import { useQuery } from '@tanstack/react-query'
import { promiseInWords } from '@yigen/domain/calendar/promise-words.ts'
import { deedWords } from '@yigen/domain/services/officer-deed.ts'
import { phaseWords } from '@yigen/domain/services/phase.ts'
import { fieldsChanged, fieldWords, type ItemField } from '@yigen/domain/services/service-item-change.ts'
import { type Language, say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { Fault } from '#shared/Fault.tsx'
import { exactTime } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { type ServiceItem, type ServiceItemVersion, serviceVersionsQuery } from './services.query.ts'

/** How an item came about: each version with who made it when, and what it says otherwise than the one before. R4.6 */
export function VersionsDialog({ item, onClose }: { item: ServiceItem; onClose: () => void }) {
  const { t } = useTranslation('services')
  const language = useLanguage()
  const versions = useQuery(serviceVersionsQuery(item.code))
  return (
    <Dialog
      title={t('versions.title', { name: language === 'en' ? item.nameEn : item.nameZh })}
      onClose={onClose}
      className="item-dialog"
      reads
    >
      <p className="second">{t('versions.lead')}</p>
      {versions.isPending ? <Skeleton rows={3} /> : null}
      {versions.error && !versions.data ? <Fault fault={versions.error} again={() => void versions.refetch()} /> : null}
      <ol className="versions">
        {versions.data?.map((version, at) => (
          <Version key={version.version} version={version} before={versions.data[at + 1]} />
        ))}
      </ol>
    </Dialog>
  )
}

function Version({ version, before }: { version: ServiceItemVersion; before: ServiceItemVersion | undefined }) {
  const { t } = useTranslation('services')
  const held = version.validUntil ? 'versions.until' : 'versions.today'
  return (
    <li>
      <div className="h">
        <h3>{t('versions.one', { version: version.version })}</h3>
        <span className="quiet small">
          {t(held, { from: toMinute(version.validFrom), until: version.validUntil ? toMinute(version.validUntil) : '' })}
          {' · '}
          {version.changedByName ?? t('versions.product')}
        </span>
      </div>
      {before ? <Difference version={version} before={before} /> : <p className="quiet">{t('versions.first')}</p>}
    </li>
  )
}

const toMinute = (at: string) => exactTime(at).slice(0, 16)

function Difference({ version, before }: { version: ServiceItemVersion; before: ServiceItemVersion }) {
  const { t } = useTranslation('services')
  const language = useLanguage()
  const fields = fieldsChanged(before, version)
  if (fields.length === 0) return <p className="quiet">{t('versions.same')}</p>
  return (
    <table className="difference">
      <thead>
        <tr>
          <th scope="col">{t('versions.field')}</th>
          <th scope="col">{t('versions.before')}</th>
          <th scope="col">{t('versions.after')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(field => (
          <tr key={field}>
            <th scope="row">{say(fieldWords[field], language)}</th>
            <td data-label={t('versions.before')}>
              <del>{inWords(before, field, language) || t('versions.nothing')}</del>
            </td>
            <td data-label={t('versions.after')}>
              <ins>{inWords(version, field, language) || t('versions.nothing')}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function inWords(item: ServiceItem, field: ItemField, language: Language): string {
  const comma = language === 'en' ? ', ' : '、'
  switch (field) {
    case 'phase':
      return say(phaseWords[item.phase], language)
    case 'promise':
      return say(promiseInWords(item.promise), language)
    case 'leadUnit':
      return item.leadUnit.name
    case 'helpingUnits':
      return item.helpingUnits.map(({ name }) => name).join(comma)
    case 'officerDoes':
      return item.officerDoes.map(deed => say(deedWords[deed], language)).join(comma)
    case 'materialsZh':
    case 'materialsEn':
      return item[field].join(comma)
    case 'nameZh':
    case 'nameEn':
    case 'hintZh':
    case 'hintEn':
      return item[field]
  }
}
