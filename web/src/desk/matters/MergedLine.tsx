import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { FileChip } from '../files/FileChip.tsx'
import type { Request } from '../requests/request.queries.ts'
import '../requests/beside.css'

/** In which matter this one goes on. R4.11 */
export function MergedLine({ request: { mergedInto } }: { request: Request }) {
  const { t } = useTranslation('requests')
  if (!mergedInto) return null
  return (
    <section className="beside-line" aria-label={t('merge.label')}>
      <p className="grow">
        <b>{t('merge.into')} </b>
        <Link className="link" to="/requests/$id" params={{ id: mergedInto.id }}>
          {mergedInto.number}
        </Link>{' '}
        <span className="second">{t('merge.intoMeans')}</span>
      </p>
    </section>
  )
}

/** What was merged into it, in the enterprise's words and with its files. */
export function MergedHere({ request: { mergedHere } }: { request: Request }) {
  const { t } = useTranslation('requests')
  if (mergedHere.length === 0) return null
  return (
    <section className="conversation" aria-label={t('merge.here')}>
      {mergedHere.map(one => (
        <div key={one.id} className="ask">
          <div className="lab">{t('merge.here')}</div>
          <One one={one} />
        </div>
      ))}
    </section>
  )
}

function One({ one }: { one: Request['mergedHere'][number] }) {
  const { t } = useTranslation('requests')
  const now = useNow()
  return (
    <div className="its-message">
      <p>
        <Link className="link" to="/requests/$id" params={{ id: one.id }}>
          {one.title}
        </Link>{' '}
        <span className="small quiet">{t('merge.received', { number: one.number, time: dayTime(one.receivedAt, now) })}</span>
      </p>
      <blockquote>{one.words}</blockquote>
      <div className="files">
        {one.files.map(file => (
          <FileChip key={file.id} requestId={one.id} file={file} />
        ))}
      </div>
    </div>
  )
}
