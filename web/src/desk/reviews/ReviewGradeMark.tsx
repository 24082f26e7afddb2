import { type ReviewGrade, reviewGrades } from '@yigen/domain/reviews/review-grade.ts'
import { useTranslation } from 'react-i18next'
import './reviews.css'

/** One to three squares of ink and the word: red and amber mean clocks here. */
export function ReviewGradeMark({ grade }: { grade: ReviewGrade }) {
  const { t } = useTranslation('reviews')
  const filled = reviewGrades.indexOf(grade) + 1
  return (
    <span className="review-grade">
      <span aria-hidden="true" className="squares">
        {reviewGrades.map((one, i) => (
          <i key={one} className={i < filled ? 'filled' : ''} />
        ))}
      </span>
      <b>{t(`grades.${grade}`)}</b>
    </span>
  )
}
