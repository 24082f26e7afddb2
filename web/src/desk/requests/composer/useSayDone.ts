import { clockReading } from '@yigen/domain/clocks/clock.ts'
import { readingSentence } from '@yigen/domain/clocks/clock-words.ts'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { type ToastLink, toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { fromLocal } from '../../calendar/local-time.ts'
import { timesOf } from '../../clocks/times-of.ts'
import type { Request } from '../request.queries.ts'
import type { Done } from '../request.steps.ts'
import type { Kind, Written } from './written.ts'

/** Says in a toast what was done, and where the clock it stopped came to stand. */
export function useSayDone() {
  const { t } = useTranslation('requests')
  const language = useLanguage()
  return (request: Request, kind: Kind, done: Done, written: Written, link?: ToastLink) => {
    const word = kind === 'call' && written.asReply ? 'callReplies' : kind
    const dueAt = fromLocal(written.dueAt)
    const said = t(`composer.done.${word}`, { enterprise: request.enterprise.name, time: dueAt ? dayTime(dueAt, serverNow()) : '' })
    const stopped = clockStoppedBy(request, kind)
    const used =
      stopped && readingSentence(clockReading({ ...timesOf(stopped), stoppedAt: Temporal.Instant.from(done.at) }, serverNow()), language)
    toast([said, used].filter(Boolean).join(language === 'en' ? ', ' : '，'), link)
  }
}

function clockStoppedBy(request: Request, kind: Kind) {
  const stops = kind === 'settle' ? 'settlement' : kind === 'reply' ? 'answer' : null
  return request.clocks.find(clock => clock.kind === stops && clock.stoppedAt === null)
}
