import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Icon } from '#shared/Icon.tsx'
import { LanguageSwitch, ThemeSwitch } from '#shared/Switches.tsx'
import type { Session } from '#shared/session.ts'
import { keepLanguage } from '../members/keep-language.ts'
import { leave } from '../members/leave.ts'
import { useSession } from '../shared/session.tsx'
import { usePopover } from '../shared/usePopover.ts'

/** Who I am, at the foot of the nav; opens language, theme, account and the way out. */
export function Me() {
  const { t } = useTranslation()
  const session = useSession()
  const whereabouts = useWhereabouts(session)
  const { box, open, toggle, close } = usePopover<HTMLDivElement>()
  return (
    <div className="me" ref={box}>
      <button type="button" className="who" aria-expanded={open} onClick={toggle}>
        <b>
          {session.member.name}
          <Icon name="down" label={t('menu')} />
        </b>
        {[t(`role.${session.member.roles[0] ?? 'clerk'}`), session.member.unitName].join(' · ')}
        <br />
        {whereabouts}
      </button>
      {open ? (
        <div className="pop up">
          <MeActs onGo={close} />
        </div>
      ) : null}
    </div>
  )
}

/** The same acts in the phone's «more». */
export function MeActs({ onGo }: { onGo: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <div className="me-acts">
      <LanguageSwitch onChoose={keepLanguage} />
      <ThemeSwitch />
      <Link to="/account" onClick={onGo}>
        {t('account')}
      </Link>
      <button type="button" onClick={() => void leave().then(() => navigate({ to: '/sign-in' }))}>
        {t('signOut')}
      </button>
    </div>
  )
}

function useWhereabouts({ member }: Session): string | null {
  const { t } = useTranslation()
  if (!member.roles.includes('officer')) return null
  if (member.onLeave) return member.deputyName ? t('onLeaveDeputy', { deputy: member.deputyName }) : t('onLeave')
  return member.deputyName ? t('deputyTakes', { deputy: member.deputyName }) : t('onDuty')
}
