import { festivalName } from '@yigen/domain/calendar/calendar.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import type { AxisMarks } from './axis-marks.ts'
import { fittingLabels, type Taken } from './label-places.ts'
import { textWidth } from './text-width.ts'

type Props = { marks: AxisMarks; taken: readonly Taken[]; width: number }

/** Statutory days by name and weekend days that are worked, where there is room beside today and the landing; the worked ones first, for only they are wider than one thinks. */
export function SetApart({ marks, taken, width }: Props) {
  const { t } = useTranslation('plans')
  const language = useLanguage()
  const named = marks.off.flatMap(span => {
    const [festival] = span.festivals
    if (festival === undefined) return []
    const name = language === 'en' ? festivalName(festival, language) : festival.replace(/节$/, '')
    return [{ x: span.x + span.width / 2, name, width: textWidth(name), duty: false }]
  })
  const worked = marks.makeUps.map(({ x }) => ({ x, name: t('makeUpMark'), width: 16, duty: true }))
  return fittingLabels([...worked, ...named], taken, width).map(({ x, name, duty }) => (
    <span key={x} className={duty ? 'n duty' : 'n'} style={{ left: x }} title={duty ? t('makeUp') : undefined}>
      {name}
    </span>
  ))
}
