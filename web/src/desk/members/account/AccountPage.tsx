import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChangePasswordForm } from '#shared/ChangePasswordForm.tsx'
import { phone } from '#shared/format.ts'
import { LanguageSwitch, ThemeSwitch } from '#shared/Switches.tsx'
import { holds } from '#shared/session.ts'
import { useSharedWords } from '#shared/words.ts'
import { LeaveDialog } from '../../assignments/LeaveDialog.tsx'
import { FeedBox } from '../../feeds/FeedBox.tsx'
import { HandOverButton } from '../../handovers/HandOverButton.tsx'
import { MySecondSteps } from '../../second-steps/MySecondSteps.tsx'
import { Page } from '../../shared/Page.tsx'
import { hasDay, hasMatters } from '../../shared/readers.ts'
import { useSession } from '../../shared/session.tsx'
import { FactList } from '../FactList.tsx'
import { keepLanguage } from '../keep-language.ts'

/** Who I am to the district, how I see it, and my password. */
export function AccountPage() {
  const words = useSharedWords()
  const { t } = useTranslation(['members', 'shell'])
  return (
    <Page>
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
        <MyLeave />
        <MyHandover />
        <MyCalendar />
        <section>
          <div className="h">
            <h2>{words.changePassword.title}</h2>
          </div>
          <ChangePasswordForm />
        </section>
        <MySecondSteps />
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
  ] as const
  return <FactList facts={facts} />
}

/** Who follows enterprises passes everything on at once before they go. R3.7 */
function MyHandover() {
  const { t } = useTranslation('handovers')
  const session = useSession()
  if (!holds(session, 'officer')) return null
  const { id, name } = session.member
  return (
    <section>
      <div className="h">
        <h2>{t('mine.title')}</h2>
      </div>
      <p className="second">{t('mine.note')}</p>
      <p className="block">
        <HandOverButton from={{ id, name }} enterprise={null} />
      </p>
    </section>
  )
}

/** Who has days: administrators look after accounts alone. R1.5 */
function MyCalendar() {
  return hasDay(useSession()) ? <FeedBox station={null} /> : null
}

/** Those who hold clocks say themselves when they are away; the deputy covers. R3.3 */
function MyLeave() {
  const { t } = useTranslation('assignments')
  const session = useSession()
  const [open, setOpen] = useState(false)
  if (!hasDay(session)) return null
  const { id, name, deputyName } = session.member
  return (
    <section>
      <div className="h">
        <h2>{t('leaves.title')}</h2>
      </div>
      <p className="second">
        {deputyName ? t('leaves.covered', { deputy: deputyName }) : t(hasMatters(session) ? 'leaves.noDeputy' : 'leaves.byUnit')}
      </p>
      <p className="block">
        <button type="button" className="btn" onClick={() => setOpen(true)}>
          {t('leaves.open')}
        </button>
      </p>
      {open ? <LeaveDialog member={{ id, name, deputyName }} mine onClose={() => setOpen(false)} /> : null}
    </section>
  )
}
