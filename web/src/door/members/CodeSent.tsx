import { useDoorWords } from '../shared/door-words.ts'
import type { Sent } from './useSigningInByCode.ts'

/** What became of the code that was asked for; the demonstration shows it, for its phones are invented. */
export function CodeSent({ sent }: { sent: Sent | null }) {
  const words = useDoorWords().signIn
  const onThePage = document.documentElement.dataset.codes === 'onThePage'
  return (
    <div role="status" className="code-sent">
      {sent && !onThePage ? <p className="sub">{words.sent(sent.minutes)}</p> : null}
      {sent?.shown ? (
        <p className="sub">
          {words.shown} <b>{sent.shown}</b>
          <br />
          {words.shownOnly}
        </p>
      ) : null}
      {sent && onThePage && !sent.shown ? <p className="sub">{words.notShown}</p> : null}
    </div>
  )
}
