import { useQuery } from '@tanstack/react-query'
import { contactWords } from '@yigen/domain/signs/sign-words.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayTime, monthDay } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { type SignRow, signQuery } from './sign.queries.ts'

/** The last contact; those before it where somebody asks. */
export function Tried({ row: { id, lastContact } }: { row: SignRow }) {
  const { t } = useTranslation('signs')
  const language = useLanguage()
  const now = useNow()
  const [open, setOpen] = useState(false)
  const { data } = useQuery({ ...signQuery(id), enabled: open })
  if (!lastContact)
    return (
      <div className="to-visit-tried">
        <b>{t('tried')}</b>
        <p className="second">{t('never')}</p>
      </div>
    )
  const last = t('lastContact', { kind: say(contactWords[lastContact.kind], language), on: monthDay(lastContact.at, now) })
  return (
    <div className="to-visit-tried">
      <b>{t('tried')}</b>
      {data ? (
        <ol className="history">
          {data.tried.map(each => (
            <li key={`${each.kind} ${each.at}`}>
              <time dateTime={each.at}>{dayTime(each.at, now)}</time>
              {each.words || say(contactWords[each.kind], language)}
              <div className="who">{[each.who, say(contactWords[each.kind], language)].filter(Boolean).join(' · ')}</div>
            </li>
          ))}
        </ol>
      ) : (
        <p className="second">
          {t('notTried')}{' '}
          <button type="button" className="link-btn" onClick={() => setOpen(true)}>
            {last}
          </button>
        </p>
      )}
    </div>
  )
}
