import { useTranslation } from 'react-i18next'
import { dayTime, exactTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useSharedWords } from '#shared/words.ts'
import { FileChip } from '../files/FileChip.tsx'
import { filesOf } from '../requests/files-of-messages.ts'
import { ItsMessage } from '../requests/ItsWords.tsx'
import type { MessageRow, Request } from '../requests/request.queries.ts'
import { Tag } from '../shared/Tag.tsx'
import { type Promised, saidInOrder } from './said-in-order.ts'

/** What the enterprise filed, and all that was said and promised since, as it was said. */
export function Conversation({ request }: { request: Request }) {
  const { t } = useTranslation('requests')
  return (
    <section className="conversation" aria-label={t('page.conversation')}>
      {saidInOrder(request).map(said =>
        'promise' in said ? (
          <div key={said.promise.id} className="ask ours">
            <div className="lab">{t('page.said.promise')}</div>
            <OurPromise promise={said.promise} />
          </div>
        ) : (
          <div key={said.message.id} className={isIts(said.message) ? 'ask' : 'ask ours'}>
            <div className="lab">{said.message.kind === 'filing' ? t('page.words') : t(`page.said.${said.message.kind}`)}</div>
            <Message request={request} message={said.message} />
          </div>
        ),
      )}
    </section>
  )
}

function Message({ request, message }: { request: Request; message: MessageRow }) {
  if (isIts(message)) return <ItsMessage request={request} message={message} />
  return <OurMessage request={request} message={message} />
}

/** Also what the office wrote down for it after a call. */
const isIts = (message: MessageRow) => message.side === 'enterprise' || message.kind === 'filing'

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

/** When the enterprise hears next, in the words it read. R4.7 */
function OurPromise({ promise }: { promise: Promised }) {
  const { t } = useTranslation('requests')
  const now = useNow()
  const facts = [
    promise.promisedBy,
    dayTime(promise.promisedAt, now),
    t('page.promisedFor', { time: dayTime(promise.dueAt, now) }),
    promise.reason && t('page.promisedAgain', { reason: promise.reason }),
  ]
  return (
    <div className="our-message">
      <blockquote>{promise.words}</blockquote>
      <div className="files">
        <span className="small quiet">{facts.filter(Boolean).join(' · ')}</span>
      </div>
    </div>
  )
}
