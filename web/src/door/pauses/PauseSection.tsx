import { closingWords } from '@yigen/domain/calendar/moment-words.ts'
import { Allowed } from '#shared/Allowed.tsx'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { Letter, Paragraphs } from '../requests/Letter.tsx'
import { useMatterWords } from '../requests/matter-words.ts'
import { runningPause } from '../requests/parts.ts'
import type { Matter } from '../requests/wire.ts'
import { go } from '../shared/paths.ts'

/** What the matter waits for, in the officer's words and until when; what the enterprise is asked for it sends from here. R6.2 */
export function PauseSection({ matter }: { matter: Matter }) {
  const words = useMatterWords().pause
  const now = useNow()
  const language = useLanguage()
  const pause = runningPause(matter)
  if (!pause) return null
  const forYou = pause.waitsFor === 'enterprise'
  const until = words.until(closingWords(Temporal.Instant.from(pause.until), now, language))
  return (
    <section className="pad pause">
      <Letter
        who={pause.pausedBy}
        did={forYou ? words.forYou : words.forAuthority(pause.authority)}
        at={pause.pausedAt}
        words={pause.words}
      />
      {pause.reminders.map(({ remindedBy, remindedAt, words: said }) => (
        <div key={remindedAt} className="more-words">
          <h3>{words.reminded(remindedBy, dayTime(remindedAt, now))}</h3>
          <Paragraphs words={said} />
        </div>
      ))}
      <p className="sub">{until}</p>
      {forYou ? (
        <Allowed
          why={matter.whyNot.sendMessage ?? null}
          kind="next"
          size="touch"
          onClick={() => go(`/door/requests/${matter.id}/supplement`)}
        >
          {words.add}
        </Allowed>
      ) : null}
    </section>
  )
}
