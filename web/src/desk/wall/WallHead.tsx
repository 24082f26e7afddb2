import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { longDay, time } from '#shared/format.ts'
import { Mark } from '#shared/Icon.tsx'
import { ThemeSwitch } from '#shared/Switches.tsx'
import { useNow } from '#shared/ticker.ts'
import { useSession } from '../shared/session.tsx'

/** Whose wall, and what time it is there. */
export function WallHead() {
  const { t } = useTranslation('wall')
  const { district, demonstration } = useSession()
  const now = useNow()
  return (
    <header className="wall-head">
      <Link to="/" aria-label={t('back')}>
        <Mark />
      </Link>
      <h1>{t('heading', { district: district.name })}</h1>
      {demonstration ? <span className="wall-tag">{t('demo')}</span> : null}
      <span className="grow" />
      <ThemeSwitch />
      <time dateTime={now.toString()}>
        <span>{longDay(now)}</span>
        {time(now)}
      </time>
    </header>
  )
}
