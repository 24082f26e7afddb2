import { useTranslation } from 'react-i18next'
import { Icon } from '#shared/Icon.tsx'
import { useSession } from '../shared/session.tsx'
import { usePopover } from '../shared/usePopover.ts'
import { Notices } from './Notices.tsx'

/** Unread notices, and the panel that tells them. */
export function Bell() {
  const { t } = useTranslation()
  const unread = useSession().unreadNotices
  const { box, open, toggle, close } = usePopover<HTMLDivElement>()
  return (
    <div className="bell" ref={box}>
      <button
        type="button"
        className="icon-btn"
        aria-expanded={open}
        aria-label={unread > 0 ? t('bellUnread', { count: unread }) : t('bell')}
        onClick={toggle}
      >
        <Icon name="bell" />
        {unread > 0 ? <em aria-hidden="true">{unread > 99 ? '99+' : unread}</em> : null}
      </button>
      {open ? <Notices onGo={close} /> : null}
    </div>
  )
}
