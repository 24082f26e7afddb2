import { grades, needsCallBack } from '@yigen/domain/ratings/grade.ts'
import { type Narrowed, ratingDoors } from '@yigen/domain/ratings/rating-figures.ts'
import { useTranslation } from 'react-i18next'
import { percent } from '#shared/format.ts'
import { DoorLink } from '../shared/DoorLink.tsx'
import type { Shares } from './shares.ts'
import { useGradeWord } from './useGradeWord.ts'
import '../shared/listing.css'
import './ratings.css'

type Props = {
  shares: Shares
  over: 'quarter' | 'year'
  /** of which page they are figures */
  of: 'board' | 'dossier'
  narrowed: Narrowed
}

/** Each grade's share, each opening its matters, never without how many were asked and how many answered. Promise 16; R8 */
export function RatingShares({ shares, over, of, narrowed }: Props) {
  const { t } = useTranslation('ratings')
  const gradeWord = useGradeWord()
  const doors = ratingDoors(narrowed)
  return (
    <section className="shares" aria-labelledby="rating-shares">
      <div className="section-head">
        <h2 id="rating-shares">{t('shares')}</h2>
        <span className="small quiet">
          {shares.asked === 0 ? (
            t('nobodyAsked', { over: t(`over.${over}`) })
          ) : (
            <DoorLink figure={`${of}.asked`} n={shares.asked} door={doors.asked}>
              {t('asked', { ...shares, over: t(`over.${over}`) })}
            </DoorLink>
          )}
        </span>
      </div>
      {shares.answered > 0 ? (
        <dl>
          {grades.map(grade => (
            <div key={grade} className={shares.grades[grade] === 0 ? 'zero' : undefined}>
              <dt>{gradeWord(grade)}</dt>
              <dd>
                <b>
                  {shares.grades[grade] === 0 ? (
                    0
                  ) : (
                    <DoorLink figure={`${of}.grade`} n={shares.grades[grade]} door={doors.grade(grade)}>
                      {shares.grades[grade]}
                    </DoorLink>
                  )}
                </b>
                <small>{percent(shares.grades[grade], shares.answered)}%</small>
              </dd>
              <i
                aria-hidden="true"
                className={needsCallBack(grade) ? 'bad' : undefined}
                style={{ '--used': `${(shares.grades[grade] / shares.answered) * 100}%` }}
              />
            </div>
          ))}
        </dl>
      ) : null}
    </section>
  )
}

/** In a line of the board: how many were satisfied of those who answered, of those asked. */
export function SharesInShort({ shares }: { shares: Shares }) {
  const { t } = useTranslation('ratings')
  const { asked, answered, grades: by } = shares
  if (asked === 0) return <span className="quiet small">{t('noneAsked')}</span>
  if (answered === 0) return <span className="quiet small">{t('noneAnswered', { asked })}</span>
  const bad = by[2] + by[1]
  return (
    <>
      {bad === 0 ? t('allGood', { answered }) : t('someBad', { answered, bad })}
      <small>{t('ofAsked', { asked })}</small>
    </>
  )
}
