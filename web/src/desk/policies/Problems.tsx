import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import type { PolicyProblem } from './policy.queries.ts'

type Props = {
  kind: 'notRead' | 'errors' | 'doubts'
  problems: readonly PolicyProblem[]
  /** where the text stands beside: goes to that line */
  onLine?: (line: number) => void
}

/** What is wrong with a text, or doubtful, each with its line. */
export function Problems({ kind, problems, onLine }: Props) {
  const { t } = useTranslation('policies')
  const language = useLanguage()
  if (problems.length === 0) return null
  return (
    <section className="policy-problems" aria-label={t(`problems.${kind}`)}>
      <h2>{t(`problems.${kind}`)}</h2>
      <ol>
        {problems.map(problem => (
          <li key={`${problem.line} ${problem.column} ${problem.zh}`}>
            <Line line={problem.line} onLine={onLine} /> {say(problem, language)}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Line({ line, onLine }: { line: number | null; onLine: Props['onLine'] }) {
  const { t } = useTranslation('policies')
  if (line === null) return null
  const words = t('problems.line', { n: line })
  return onLine ? (
    <button type="button" className="link" onClick={() => onLine(line)}>
      {words}
    </button>
  ) : (
    <span className="quiet">{words}</span>
  )
}
