import { useTranslation } from 'react-i18next'
import { tenThousands } from '#shared/format.ts'
import type { MatchRow } from './verdict.queries.ts'

type Amount = NonNullable<MatchRow['gives']['amount']>

/** An amount of money, in one unit like those above and below it: exact, between two, or from. */
export function useAmountWords(): (amount: Amount) => { number: string; unit: string } {
  const { t } = useTranslation('verdicts')
  return ({ floor, ceiling }) => {
    const low = tenThousands(floor)
    if (ceiling === null)
      return floor === 0 ? { number: t('money.open'), unit: '' } : { ...low, number: t('money.from', { floor: low.number }) }
    if (floor === ceiling) return low
    return { ...low, number: t('money.range', { floor: low.number, ceiling: tenThousands(ceiling).number }) }
  }
}
