import { useTranslation } from 'react-i18next'
import { percent, thousands } from '#shared/format.ts'
import { DoorLink } from '../shared/DoorLink.tsx'
import type { Counts } from './figure.queries.ts'
import { type ShownName, shownFigure } from './shown-figure.ts'

type Props = { name: ShownName; counts: Counts; narrowed: Readonly<Record<string, string>> }

/** A number, or a share with its counts, that opens its rows; of nothing it says so. */
export function FigureCell({ name, counts, narrowed }: Props) {
  const { n, figure, door } = shownFigure(name, counts, narrowed)
  const { value, note } = useFigureText()(name, counts)
  if (n === 0) return <span className="quiet">{note ?? '0'}</span>
  return (
    <DoorLink figure={`figures.${figure}`} n={n} door={door}>
      {value}
      {note ? <small>{note}</small> : null}
    </DoorLink>
  )
}

/** 98.6% with 139 / 141; 12; 3.5 小时. */
export function useFigureText(): (name: ShownName, counts: Counts) => { value: string; note: string | null } {
  const { t } = useTranslation('figures')
  return (name, counts) => {
    const { asked, rated, content } = counts.ratings
    const { answered, medianHours } = counts.firstAnswers
    switch (name) {
      case 'answers':
      case 'entered':
      case 'settlements':
      case 'tasks': {
        const { due, inTime } = counts[name]
        return due === 0
          ? { value: '–', note: t('noneDue') }
          : { value: `${percent(inTime, due)}%`, note: t('ofDue', { inTime: thousands(inTime), due: thousands(due) }) }
      }
      case 'ratings':
        if (asked === 0) return { value: '–', note: t('noneAsked') }
        return rated === 0
          ? { value: '–', note: t('noneRated', { asked }) }
          : { value: `${percent(content, rated)}%`, note: t('ofRated', { content, rated, asked }) }
      case 'firstAnswers':
        return medianHours === null
          ? { value: '–', note: t('noneAnswered') }
          : { value: `${oneDecimal(medianHours)} ${t('hours')}`, note: t('ofReceived', { answered: thousands(answered) }) }
      default:
        return { value: thousands(counts[name]), note: null }
    }
  }
}

export const oneDecimal = (n: number) => n.toLocaleString('en-US', { maximumFractionDigits: 1 })
