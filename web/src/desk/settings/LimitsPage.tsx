import { useQuery } from '@tanstack/react-query'
import { type WorkingTime, workingTimeWords } from '@yigen/domain/calendar/working-hours.ts'
import { rungRoles } from '@yigen/domain/clocks/rung-words.ts'
import type { UnitClass } from '@yigen/domain/clocks/unit-class.ts'
import { type NumberName, numberNames } from '@yigen/domain/settings/district-numbers.ts'
import { numberWords, rungPlaceWords } from '@yigen/domain/settings/settings-words.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { Fault } from '#shared/Fault.tsx'
import { dayTime } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { holds } from '#shared/session.ts'
import { serverNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { Page } from '../shared/Page.tsx'
import { useSession } from '../shared/session.tsx'
import { LimitsForm } from './LimitsForm.tsx'
import type { RungDraft } from './ladder-draft.ts'
import { SettingsVersions } from './SettingsVersions.tsx'
import { type SettingsVersion, settingsVersionsQuery } from './settings.query.ts'
import '../shared/listing.css'
import './settings.css'

/** Working time and the numbers of the rules as the district has set them: everybody of the office reads them, the system administrator changes them. R4.13, R9.3 */
export function LimitsPage() {
  const { t } = useTranslation('settings')
  const versions = useQuery(settingsVersionsQuery)
  const newest = versions.data?.[0]
  const keeps = holds(useSession(), 'systemAdministrator')
  return (
    <Page
      sub={
        newest &&
        (newest.version > 0 ? t('since', { version: newest.version, from: dayTime(newest.validFrom, serverNow()) }) : t('standard'))
      }
      aside={versions.data ? <SettingsVersions versions={versions.data} /> : <Skeleton rows={3} />}
      asideLabel={t('versions')}
    >
      <p className="lead second">{t('lead')}</p>
      {versions.isPending ? <Skeleton rows={8} /> : null}
      {versions.error && !versions.data ? <Fault fault={versions.error} again={() => void versions.refetch()} /> : null}
      {newest && keeps ? <LimitsForm key={newest.version} settings={newest} /> : null}
      {newest && !keeps ? <Limits settings={newest} /> : null}
    </Page>
  )
}

function Limits({ settings }: { settings: SettingsVersion }) {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  return (
    <dl className="limits">
      <dt>{t('answer')}</dt>
      <dd>{t('answerFixed')}</dd>
      <dt>{t('workingTime')}</dt>
      <dd>{say(workingTimeWords(settings.workingTime), language)}</dd>
      {numberNames.map(name => (
        <Limit key={name} name={name} value={settings.numbers[name]} />
      ))}
      {(['clock', 'working'] as const).map(unitClass => (
        <LadderRead key={unitClass} workingTime={settings.workingTime} unitClass={unitClass} rungs={settings.ladder[unitClass]} />
      ))}
    </dl>
  )
}

function LadderRead({ workingTime, unitClass, rungs }: { workingTime: WorkingTime; unitClass: UnitClass; rungs: readonly RungDraft[] }) {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const comma = language === 'en' ? ', ' : '、'
  return (
    <>
      <dt>
        {t('ladder.title')}
        <br />
        <span className="small quiet">{t(`ladder.of.${unitClass}`)}</span>
      </dt>
      <dd>
        <ol>
          {rungs.map(rung => (
            <li key={`${rung.offsetMinutes} ${rung.daily ?? ''}`}>
              {say(rungPlaceWords(unitClass, rung, workingTime), language)}
              {language === 'en' ? ': ' : '：'}
              {rung.tells.map(role => say(rungRoles[role], language)).join(comma)}
            </li>
          ))}
        </ol>
      </dd>
    </>
  )
}

function Limit({ name, value }: { name: NumberName; value: number }) {
  const language = useLanguage()
  const words = numberWords[name]
  return (
    <>
      <dt>{say(words, language)}</dt>
      <dd>
        <b>{value}</b> {say(words.unit, language)}
      </dd>
    </>
  )
}
