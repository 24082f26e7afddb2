import { Link } from '@tanstack/react-router'
import { rentWords } from '@yigen/domain/premises/rent.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { phone, thousands } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { dayWords } from '../delegations/day-words.ts'
import type { Premises } from './premises.queries.ts'
import { useFreeWords } from './useFreeWords.ts'

/** Line by line, what differs between them. */
export function ComparedPremises({ premises }: { premises: readonly Premises[] }) {
  const { t } = useTranslation(['premises', 'premises-first'])
  const lines = useLines()
  return (
    <div className="premises-compared-scroll">
      <table className="premises-compared" aria-label={t('premises-first:compare')}>
        <thead>
          <tr>
            <th scope="col">{t('premises:compare.what')}</th>
            {premises.map(({ id, name }) => (
              <th key={id} scope="col">
                <Link className="link" to="/premises/$id" params={{ id }}>
                  {name}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ field, of }) => (
            <tr key={field}>
              <th scope="row">{t(`premises:fields.${field}`)}</th>
              {premises.map(one => (
                <td key={one.id}>{of(one)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type FieldName = 'address' | 'unit' | 'use' | 'area' | 'rent' | 'month' | 'freeFrom' | 'ask' | 'note' | 'seen'

function useLines(): { field: FieldName; of: (one: Premises) => string }[] {
  const { t } = useTranslation('premises')
  const language = useLanguage()
  const now = useNow()
  const free = useFreeWords()
  return [
    { field: 'address', of: one => one.address },
    { field: 'unit', of: ({ streetName, unitName }) => (streetName === unitName ? streetName : `${streetName} · ${unitName}`) },
    { field: 'use', of: one => t(`use.${one.use}`) },
    { field: 'area', of: one => thousands(one.area) },
    { field: 'rent', of: one => say(rentWords(one.rentFen), language) },
    {
      field: 'month',
      of: ({ rentFen, area }) =>
        rentFen === null ? t('compare.agreed') : t('compare.rentMonth', { n: thousands(Math.round((rentFen * area) / 100)) }),
    },
    { field: 'freeFrom', of: one => free(one.freeFrom) },
    { field: 'ask', of: one => t('letter.ask', { name: one.ask, phone: phone(one.phone) }) },
    { field: 'note', of: one => one.note },
    { field: 'seen', of: one => t('page.seenBy', { day: dayWords(one.seenOn, now), name: one.seenBy }) },
  ]
}
