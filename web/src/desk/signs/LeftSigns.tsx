import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ruleLetter } from '@yigen/domain/signs/sign-rules.ts'
import { contactWords } from '@yigen/domain/signs/sign-words.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { monthDay } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { AnswerDialog } from './AnswerDialog.tsx'
import { type SignRow, signsQuery } from './sign.queries.ts'
import { useDayWords } from './useDayWords.ts'

/** What left the list of late, how, and what came of it. R23.2 */
export function LeftSigns({ all }: { all: boolean }) {
  const { t } = useTranslation('signs')
  const pages = useInfiniteQuery(signsQuery({ all, left: true }))
  const [answering, setAnswering] = useState<SignRow | null>(null)
  const rows = pages.data?.pages.flatMap(page => page.rows) ?? []
  if (rows.length === 0) return null
  return (
    <section className="block left-list" aria-labelledby="left-list">
      <div className="h">
        <h2 id="left-list">{t('left')}</h2>
        <span className="quiet small">{t('leftNote')}</span>
      </div>
      <table className="left-signs">
        <tbody>
          {rows.map(row => (
            <Row key={row.id} row={row} answer={() => setAnswering(row)} />
          ))}
        </tbody>
      </table>
      {pages.hasNextPage ? (
        <p className="beyond">
          <button type="button" className="btn" aria-busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('more')}
          </button>
        </p>
      ) : null}
      {answering ? <AnswerDialog row={answering} onClose={() => setAnswering(null)} /> : null}
    </section>
  )
}

function Row({ row, answer }: { row: SignRow; answer: () => void }) {
  const language = useLanguage()
  const { t } = useTranslation('signs')
  return (
    <tr>
      <td>
        <Link className="link" to="/enterprises/$id" params={{ id: row.enterpriseId }}>
          <b>{row.enterpriseName}</b>
        </Link>
      </td>
      <td className="nowrap">{row.signs.map(({ rule }) => say(ruleLetter(rule), language)).join(language === 'en' ? ', ' : '、')}</td>
      <td>
        <Left row={row} />
      </td>
      <td>
        {row.cameTrue ? <Came row={row} /> : null}
        {row.may.includes('answerSign') ? (
          <button type="button" className="link-btn" onClick={answer}>
            {t('answer')}
          </button>
        ) : null}
      </td>
    </tr>
  )
}

function Left({ row: { state, aside, lastContact } }: { row: SignRow }) {
  const { t } = useTranslation('signs')
  const language = useLanguage()
  const now = useNow()
  const dayWords = useDayWords()
  if (state === 'aside' && aside) return t('leftAside', { ...aside, until: dayWords(aside.until) })
  if (state === 'met' && lastContact)
    return t('leftMet', { kind: say(contactWords[lastContact.kind], language), on: monthDay(lastContact.at, now) })
  return t('leftGone')
}

function Came({ row: { cameTrue } }: { row: SignRow }) {
  const { t } = useTranslation('signs')
  const language = useLanguage()
  const letters = (cameTrue ?? []).map(rule => say(ruleLetter(rule), language)).join(language === 'en' ? ', ' : '、')
  return letters ? t('answered', { rules: letters }) : t('answeredNone')
}
