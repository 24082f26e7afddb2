import { closingWords } from '@yigen/domain/calendar/moment-words.ts'
import { Allowed } from '#shared/Allowed.tsx'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { Letter, Paragraphs } from '../requests/Letter.tsx'
import { useMatterWords } from '../requests/matter-words.ts'
import { runningClock, standingDecline } from '../requests/parts.ts'
import type { Matter } from '../requests/wire.ts'
import { go } from '../shared/paths.ts'

type StandingDecline = NonNullable<ReturnType<typeof standingDecline>>

/** A refusal that stands: its words, what can be done instead, and the appeal. R5.3, R5.4 */
export function DeclineSection({ matter }: { matter: Matter }) {
  const words = useMatterWords().decline
  const decline = standingDecline(matter)
  if (!decline) return null
  return (
    <>
      <section className="pad">
        <Letter who={decline.decidedBy ?? ''} did={words.by} at={decline.decidedAt} words={decline.words}>
          <Part title={words.alternative} said={decline.alternative} />
          <Part title={words.legalBasis} said={decline.legalBasis} />
        </Letter>
      </section>
      {decline.appeal ? <AppealGiven matter={matter} appeal={decline.appeal} /> : <AppealOffer matter={matter} decline={decline} />}
    </>
  )
}

function Part({ title, said }: { title: string; said: string }) {
  if (said === '') return null
  return (
    <div className="more-words">
      <h3>{title}</h3>
      <Paragraphs words={said} />
    </div>
  )
}

/** Once, within ten days; afterwards the sentence says so. */
function AppealOffer({ matter, decline }: { matter: Matter; decline: StandingDecline }) {
  const words = useMatterWords().decline
  const now = useNow()
  const language = useLanguage()
  const why = matter.whyNot.appealDecline ?? null
  const until = decline.appealUntil && closingWords(Temporal.Instant.from(decline.appealUntil), now, language)
  return (
    <section className="pad offer">
      <h2 className="md">{words.appealTitle}</h2>
      {until && !why ? <p className="sub">{words.appealWhy(until, matter.limits.appealDecisionDays)}</p> : null}
      <Allowed why={why} size="touch" onClick={() => go(`/door/requests/${matter.id}/appeal`)}>
        {words.appeal}
      </Allowed>
    </section>
  )
}

function AppealGiven({ matter, appeal }: { matter: Matter; appeal: NonNullable<StandingDecline['appeal']> }) {
  const words = useMatterWords().decline
  const now = useNow()
  const language = useLanguage()
  const clock = runningClock(matter, 'appeal')
  return (
    <>
      {appeal.decision ? (
        <section className="pad">
          <Letter who={appeal.decidedBy ?? ''} did={words.decision} at={appeal.decidedAt} words={appeal.decisionWords}>
            <p className="sub">{words[appeal.decision]}</p>
          </Letter>
        </section>
      ) : null}
      <section className="pad">
        <Letter who={appeal.appealedBy} did={words.appealed} at={appeal.appealedAt} words={appeal.words}>
          {clock ? <p className="sub">{words.decidedBy(closingWords(Temporal.Instant.from(clock.dueAt), now, language))}</p> : null}
        </Letter>
      </section>
    </>
  )
}
