import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Fault } from '#shared/Fault.tsx'
import { Icon } from '#shared/Icon.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { Page } from '../../shared/Page.tsx'
import { useSession } from '../../shared/session.tsx'
import { type Lack, type SetupStep, setupSteps } from './missing-in.ts'
import { useSetup } from './useSetup.ts'
import './setup.css'

const places = {
  administrators: ['/members'],
  posts: ['/units'],
  members: ['/members', '/members/import'],
  ground: ['/services', '/limits', '/calendar'],
} as const satisfies Record<SetupStep, readonly string[]>

/** The four steps in which a district begins, what is done of each and what is missing; then its roster comes in. */
export function SetupPage() {
  const { t } = useTranslation('imports')
  const { district } = useSession()
  const { fault, missing, ministers, standing } = useSetup()
  const left = missing ? setupSteps.filter(step => missing[step].length > 0).length : 0
  return (
    <Page sub={t('setup.district', { name: district.name, code: district.id })}>
      {fault ? <Fault fault={fault} /> : null}
      {!missing && !fault ? <Skeleton rows={5} /> : null}
      {missing ? (
        <>
          <p className="lead second">{left === 0 ? t('setup.allDone') : t('setup.left', { n: left })}</p>
          <ol className="setup">
            {setupSteps.map(step => (
              <Step key={step} step={step} lacks={missing[step]} services={standing?.services ?? 0} year={standing?.year ?? 0} />
            ))}
            <li className="roster">
              <div className="grow">
                <h2>{t('setup.roster.title')}</h2>
                <p>
                  {(ministers ?? []).length > 0
                    ? t('setup.roster.by', { names: (ministers ?? []).join(t('setup.and')) })
                    : t('setup.roster.nobody')}
                </p>
              </div>
            </li>
          </ol>
        </>
      ) : null}
    </Page>
  )
}

type StepProps = { step: SetupStep; lacks: readonly Lack[]; services: number; year: number }

function Step({ step, lacks, services, year }: StepProps) {
  const { t } = useTranslation('imports')
  const done = lacks.length === 0
  return (
    <li className={done ? 'done' : 'open'}>
      <div className="grow">
        <h2>
          {t(`setup.step.${step}.title`)}
          <span className="how-far">
            {done ? <Icon name="tick" /> : null}
            {t(done ? 'setup.done' : 'setup.open')}
          </span>
        </h2>
        <p className="second">{t(`setup.step.${step}.why`, { services, year })}</p>
        {done ? null : (
          <ul className="still-to-do">
            {lacks.map(lack => (
              <li key={lack}>{t(`setup.lack.${lack}`, { year })}</li>
            ))}
          </ul>
        )}
      </div>
      <nav aria-label={t(`setup.step.${step}.title`)}>
        {places[step].map(place => (
          <Link key={place} className="btn sm" to={place}>
            {t(`setup.to.${place.slice(1).replace('/', '-') as PlaceName}`)}
          </Link>
        ))}
      </nav>
    </li>
  )
}

type PlaceName = 'members' | 'members-import' | 'units' | 'services' | 'limits' | 'calendar'
