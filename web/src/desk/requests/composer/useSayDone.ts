import { clockReading } from '@yigen/domain/clocks/clock.ts'
import { readingSentence } from '@yigen/domain/clocks/clock-words.ts'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { type ToastLink, toast, toastUndoable } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { fromLocal } from '../../calendar/local-time.ts'
import { timesOf } from '../../clocks/times-of.ts'
import type { Request } from '../request.queries.ts'
import { useUndoReply } from './useUndoReply.ts'
import type { Kind, Sending, Written } from './written.ts'

/** Says in a toast what was done, and where the clock it stopped came to stand; a reply can be undone from it while it is held back. R4.12 */
export function useSayDone() {
  const { t } = useTranslation('requests-first')
  const language = useLanguage()
  const undoReply = useUndoReply()
  return (request: Request, kind: Kind, done: Sending, written: Written, link?: ToastLink) => {
    const word = kind === 'call' && written.asReply ? 'callReplies' : kind
    const dueAt = fromLocal(written.dueAt)
    const said = t(`composer.done.${word}`, { enterprise: request.enterprise.name, time: dueAt ? dayTime(dueAt, serverNow()) : '' })
    const stopped = clockStoppedBy(request, kind)
    const used =
      stopped && readingSentence(clockReading({ ...timesOf(stopped), stoppedAt: Temporal.Instant.from(done.at) }, serverNow()), language)
    const sentence = [said, used].filter(Boolean).join(language === 'en' ? ', ' : '，')
    const { messageId, undoUntil } = done
    if (!messageId || !undoUntil) return toast(sentence, link)
    const left = Temporal.Instant.from(undoUntil).since(serverNow()).total('milliseconds')
    const go = () => undoReply(request.id, messageId, written)
    toastUndoable(sentence, { label: t('composer.undo'), until: Date.now() + left, go }, link)
  }
}

function clockStoppedBy(request: Request, kind: Kind) {
  const stops = kind === 'settle' ? 'settlement' : kind === 'reply' ? 'answer' : null
  return request.clocks.find(clock => clock.kind === stops && clock.stoppedAt === null)
}
