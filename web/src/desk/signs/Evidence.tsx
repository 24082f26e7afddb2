import { Link } from '@tanstack/react-router'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { ruleLetter } from '@yigen/domain/signs/sign-rules.ts'
import { evidenceWords, strengthWords } from '@yigen/domain/signs/sign-words.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { monthDay } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import type { SignRow } from './sign.queries.ts'
import { useRuleWords } from './useRuleWords.ts'

/** Each sign with its number, day and source; what stands behind it opens. R23.1 */
export function Evidence({ row }: { row: SignRow }) {
  const { t } = useTranslation('signs')
  const language = useLanguage()
  const now = useNow()
  const ruleWords = useRuleWords()
  const today = dateIn(Temporal.Instant.from(now))
  return (
    <table className="to-visit-why">
      <thead>
        <tr>
          {(['why', 'evidence', 'source'] as const).map(column => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {row.signs.map(sign => (
          <tr key={sign.rule}>
            <td>
              <span className="letter">{say(ruleLetter(sign.rule), language)}</span>
              {ruleWords(sign.rule)} <span className={sign.strong ? 'tag' : 'tag line'}>{say(strengthWords(sign), language)}</span>
            </td>
            <td>
              <Opens sign={sign} enterpriseId={row.enterpriseId}>
                {say(evidenceWords(sign, today), language)}
              </Opens>
            </td>
            <td className="small quiet">
              {sign.source ?? t('own')} {monthDay(sign.knownAt, now)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Sign = SignRow['signs'][number]

/** A matter by its page; facts, results and news of the parent stand on the page of the enterprise. */
function Opens({ sign, enterpriseId, children }: { sign: Sign; enterpriseId: string; children: string }) {
  const request = sign.opens.find(({ kind }) => kind === 'request')
  if (request)
    return (
      <Link className="link" to="/requests/$id" params={{ id: request.id }}>
        {children}
      </Link>
    )
  if (sign.opens.length === 0) return children
  return (
    <Link className="link" to="/enterprises/$id" params={{ id: enterpriseId }}>
      {children}
    </Link>
  )
}
