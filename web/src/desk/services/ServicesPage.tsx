import { useQuery } from '@tanstack/react-query'
import { phases, phaseWords } from '@yigen/domain/services/phase.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { Fault } from '#shared/Fault.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { holds } from '#shared/session.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { useNumbers } from '../settings/settings.query.ts'
import { Page } from '../shared/Page.tsx'
import { useSession } from '../shared/session.tsx'
import { ItemDialog } from './ItemDialog.tsx'
import { RetiredItems } from './RetiredItems.tsx'
import { ServiceRow } from './ServiceRow.tsx'
import { type ServiceItem, servicesQuery } from './services.query.ts'
import { VersionsDialog } from './VersionsDialog.tsx'
import './services.css'

type Opened = { item: ServiceItem | null; as: 'change' } | { item: ServiceItem; as: 'restore' | 'versions' } | null

/** The service catalogue along the life of an enterprise: what is promised, by whom, with what. Promise 5. */
export function ServicesPage() {
  const { t } = useTranslation('services')
  const services = useQuery(servicesQuery)
  const keeps = holds(useSession(), 'systemAdministrator')
  const [opened, open] = useState<Opened>(null)
  const close = () => open(null)
  return (
    <Page
      sub={services.data && t('count', { n: services.data.length })}
      actions={
        keeps ? (
          <button type="button" className="btn do" onClick={() => open({ item: null, as: 'change' })}>
            {t('form.addTitle')}
          </button>
        ) : null
      }
    >
      {services.isPending ? <Skeleton rows={8} /> : null}
      {services.error && !services.data ? <Fault fault={services.error} again={() => void services.refetch()} /> : null}
      {services.data?.length === 0 ? <Empty title={t('none')} why={t('noneWhy')} /> : null}
      {services.data && services.data.length > 0 ? <Catalogue items={services.data} keeps={keeps} open={open} /> : null}
      {keeps ? (
        <RetiredItems onRestore={item => open({ item, as: 'restore' })} onVersions={item => open({ item, as: 'versions' })} />
      ) : null}
      {opened?.as === 'versions' ? <VersionsDialog item={opened.item} onClose={close} /> : null}
      {opened && opened.as !== 'versions' ? <ItemDialog item={opened.item} restores={opened.as === 'restore'} onClose={close} /> : null}
    </Page>
  )
}

type CatalogueProps = { items: readonly ServiceItem[]; keeps: boolean; open: (opened: Opened) => void }

function Catalogue({ items, keeps, open }: CatalogueProps) {
  const { t } = useTranslation('services')
  const language = useLanguage()
  const inPhases = phases
    .map(phase => ({ phase, name: say(phaseWords[phase], language), items: items.filter(item => item.phase === phase) }))
    .filter(group => group.items.length > 0)
  return (
    <>
      <p className="second lead">{t('lead', { days: useNumbers().unclassifiedDays })}</p>
      <nav className="phases" aria-label={t('phases')}>
        <ol>
          {inPhases.map(({ phase, name, items: some }) => (
            <li key={phase}>
              <a href={`#phase-${phase}`}>
                {name} <span>{some.length}</span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {inPhases.map(group => (
        <section key={group.phase} className="phase" id={`phase-${group.phase}`} aria-labelledby={`phase-name-${group.phase}`}>
          <div className="h">
            <h2 id={`phase-name-${group.phase}`}>{group.name}</h2>
            <span className="quiet">{group.items.length}</span>
          </div>
          <ul>
            {group.items.map(item => (
              <ServiceRow
                key={item.code}
                item={item}
                onChange={keeps ? item => open({ item, as: 'change' }) : null}
                onVersions={item => open({ item, as: 'versions' })}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
