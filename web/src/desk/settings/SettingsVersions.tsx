import { settingsChangeInWords } from '@yigen/domain/settings/settings-words.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { exactTime } from '#shared/format.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import type { SettingsVersion } from './settings.query.ts'

/** Who changed what, and since when it holds: each version beside the one before. */
export function SettingsVersions({ versions }: { versions: readonly SettingsVersion[] }) {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  return (
    <section className="settings-versions">
      <div className="h">
        <h2>{t('versions')}</h2>
      </div>
      {versions.length === 1 ? <p className="quiet">{t('noVersions')}</p> : null}
      <ol>
        {versions.slice(0, -1).map((version, at) => (
          <li key={version.version}>
            <p className="small quiet">
              {t('changed', {
                version: version.version,
                from: exactTime(version.validFrom).slice(0, 16),
                who: version.changedByName ?? '',
              })}
            </p>
            <p>{say(settingsChangeInWords(versions[at + 1] ?? version, version), language)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
