import { useTranslation } from 'react-i18next'
import { ChangePasswordForm } from '#shared/ChangePasswordForm.tsx'
import { phone } from '#shared/format.ts'
import { LanguageSwitch, ThemeSwitch } from '#shared/Switches.tsx'
import { useSharedWords } from '#shared/words.ts'
import { useSession } from '../session.tsx'
import { Page } from '../shell/Page.tsx'
import { keepLanguage } from './keep-language.ts'

/** Who I am to the district, how I see it, and my password. */
export function AccountPage() {
  const words = useSharedWords()
  const { t } = useTranslation(['members', 'shell'])
  return (
    <Page title={t('account')}>
      <div className="account">
        <section>
          <div className="h">
            <h2>{t('who.title')}</h2>
          </div>
          <WhoIAm />
        </section>
        <section>
          <div className="h">
            <h2>{t('seen.title')}</h2>
          </div>
          <dl className="facts">
            <dt>{t('seen.language')}</dt>
            <dd>
              <LanguageSwitch onChoose={keepLanguage} />
            </dd>
            <dt>{t('seen.theme')}</dt>
            <dd>
              <ThemeSwitch />
            </dd>
          </dl>
        </section>
        <section>
          <div className="h">
            <h2>{words.changePassword.title}</h2>
          </div>
          <ChangePasswordForm />
        </section>
      </div>
    </Page>
  )
}

function WhoIAm() {
  const { t } = useTranslation(['members', 'shell'])
  const { member } = useSession()
  const facts = [
    [t('who.name'), [member.name, member.title].filter(Boolean).join(' · ')],
    [t('who.unit'), member.unitName],
    [t('who.roles'), member.roles.map(role => t(`shell:role.${role}`)).join(' · ')],
    [t('who.phone'), member.phone && phone(member.phone)],
    [t('who.minister'), member.ministerName],
    [t('who.deputy'), member.deputyName],
  ].filter(([, value]) => value)
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
