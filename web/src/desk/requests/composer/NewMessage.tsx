import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import type { Seen } from './useSeen.ts'

/** What came in while one was writing, beside the button that waits for it to be read. */
export function NewMessage({ seen: { unseen, read } }: { seen: Seen }) {
  const { t } = useTranslation('requests-first')
  const now = useNow()
  if (unseen.length === 0) return null
  return (
    <div className="new-message" role="status">
      <b>{t('composer.newMessage')}</b>
      {unseen.map(message => (
        <blockquote key={message.id}>
          {message.words}
          <footer>{t('composer.newFrom', { name: message.authorName, time: dayTime(message.at, now) })}</footer>
        </blockquote>
      ))}
      <button type="button" className="btn next" onClick={read}>
        {t('composer.readIt')}
      </button>
    </div>
  )
}
