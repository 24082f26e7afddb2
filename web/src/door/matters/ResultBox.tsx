import { Icon } from '#shared/Icon.tsx'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { useMatterWords } from '../requests/matter-words.ts'
import type { Matter } from '../requests/wire.ts'
import { resultOf } from './result.ts'

/** What has come of it, said plainly, lateness too; it moves without reloading. */
export function ResultBox({ matter }: { matter: Matter }) {
  const words = useMatterWords()
  const { tone, title, sentence, late } = resultOf(matter, { now: useNow(), language: useLanguage() }, words)
  return (
    <div className={`state ${tone}`}>
      <p className="did">
        {tone === 'done' ? <Icon name="tick" /> : null}
        {tone === 'over' ? <Icon name="alert" /> : null}
        {title}
      </p>
      {sentence ? (
        <p>
          {sentence}
          {late ? <b className="late">{late}</b> : null}
        </p>
      ) : null}
    </div>
  )
}
