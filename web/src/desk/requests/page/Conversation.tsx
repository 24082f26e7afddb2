import { useTranslation } from 'react-i18next'
import { dayTime, exactTime } from '#shared/format.ts'
import { Tag } from '#shared/Tag.tsx'
import { useNow } from '#shared/ticker.ts'
import { useSharedWords } from '#shared/words.ts'
import type { MessageRow, Request } from '../request.queries.ts'
import { FileChip } from './FileChip.tsx'
import { filesOf } from './files-of-messages.ts'
import { ItsMessage } from './ItsWords.tsx'

/** What the enterprise filed, and all that was said since, as it was said. */
export function Conversation({ request }: { request: Request }) {
  const { t } = useTranslation('requests')
  return (
    <section className="conversation" aria-label={t('page.conversation')}>
      {request.messages.map(message => (
        <div key={message.id} className={message.kind === 'filing' ? 'ask' : 'ask later'}>
          <div className="lab">{message.kind === 'filing' ? t('page.words') : t(`page.said.${message.kind}`)}</div>
          {message.side === 'enterprise' || message.kind === 'filing' ? (
            <ItsMessage request={request} message={message} />
          ) : (
            <OurMessage request={request} message={message} />
          )}
        </div>
      ))}
    </section>
  )
}

function OurMessage({ request, message }: { request: Request; message: MessageRow }) {
  const now = useNow()
  const { internalRow } = useSharedWords()
  return (
    <div className="our-message">
      <blockquote>{message.words}</blockquote>
      <div className="files">
        {filesOf(request, message).map(file => (
          <FileChip key={file.id} requestId={request.id} file={file} />
        ))}
        <span className="small quiet" title={exactTime(message.at)}>
          {[message.authorName, message.authorTitle, dayTime(message.at, now)].filter(Boolean).join(' · ')}
        </span>
        {message.kind === 'note' ? <Tag tone="line">{internalRow}</Tag> : null}
      </div>
    </div>
  )
}
