import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Figures } from '../shared/Figures.tsx'
import { type SignList, signRulesQuery } from './sign.queries.ts'

/** How many are to be visited of how many; how often the rules were right, with what was answered. R23.2 */
export function SignFigures({ list }: { list: SignList }) {
  const { t } = useTranslation('signs')
  const { data } = useQuery(signRulesQuery)
  const year = data?.year
  const figures = [
    {
      key: 'toVisit',
      value: list.total,
      unit: `/ ${list.enterprises}`,
      label: t('toVisit'),
      note: t('toVisitNote', { planned: list.planned }),
    },
    ...(year
      ? [
          { key: 'listed', value: year.listed, label: t('listed'), note: t('listedNote') },
          { key: 'came', value: year.cameTrue, unit: `/ ${year.answered}`, label: t('came'), note: t('cameNote') },
        ]
      : []),
  ]
  return (
    <Figures
      label={t('figures')}
      figures={figures}
      link={(figure, content) => (figure.key === 'toVisit' ? <div>{content}</div> : <Link to="/sign-rules">{content}</Link>)}
    />
  )
}
