import { requestSourceWords } from '@yigen/domain/requests/request-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import type { ReactNode } from 'react'
import { dayTime, exactTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { FileChip } from '../files/FileChip.tsx'
import { filesOf } from './files-of-messages.ts'
import type { MessageRow, Request } from './request.queries.ts'

type Props = { request: Request; label: string; children?: ReactNode }

/** What waits for an answer, in the enterprise's own words: all it wrote since the office last answered, or what it filed. */
export function ItsWords({ request, label, children }: Props) {
  const waiting = unanswered(request.messages)
  return (
    <div className="ask">
      <div className="lab">{label}</div>
      <div>
        {waiting.map(message => (
          <ItsMessage key={message.id} request={request} message={message}>
            {message === waiting.at(-1) ? children : null}
          </ItsMessage>
        ))}
      </div>
    </div>
  )
}

/** One piece of what the enterprise said, with its files, who said it and when. */
export function ItsMessage({ request, message, children }: { request: Request; message: MessageRow; children?: ReactNode }) {
  const language = useLanguage()
  const now = useNow()
  const filing = message.kind === 'filing'
  const who = filing ? request.contactName || message.authorName : message.authorName
  const source = filing && say(requestSourceWords[request.source], language)
  return (
    <div className="its-message">
      <blockquote>{message.words}</blockquote>
      <div className="files">
        {filesOf(request, message).map(file => (
          <FileChip key={file.id} requestId={request.id} file={file} />
        ))}
        <span className="small quiet" title={exactTime(message.at)}>
          {[who, source, dayTime(message.at, now)].filter(Boolean).join(' · ')}
        </span>
        {children}
      </div>
    </div>
  )
}

function unanswered(messages: readonly MessageRow[]): MessageRow[] {
  const answered = messages.findLastIndex(message => message.kind === 'reply' || message.kind === 'settlement')
  const since = messages.slice(answered + 1).filter(message => message.kind === 'message' || message.kind === 'filing')
  return since.length > 0 ? since : messages.filter(message => message.kind === 'filing')
}
