import { Link } from '@tanstack/react-router'
import { rentWords } from '@yigen/domain/premises/rent.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { phone, thousands } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { dayWords } from '../delegations/day-words.ts'
import type { Premises } from './premises.queries.ts'
import { type Line, SideBySide } from './SideBySide.tsx'
import { useFreeWords } from './useFreeWords.ts'

/** Line by line, what differs between them. */
export function ComparedPremises({ premises }: { premises: readonly Premises[] }) {
  const { t } = useTranslation(['premises', 'premises-first'])
  const lines = useLines()
  return (
    <div className="premises-compared-scroll">
      <SideBySide
        className="premises-compared"
        label={t('premises-first:compare')}
        all={premises}
        idOf={({ id }) => id}
        head={({ id, name }) => (
          <Link className="link" to="/premises/$id" params={{ id }}>
            {name}
          </Link>
        )}
        lines={lines}
      />
    </div>
  )
}

function useLines(): Line<Premises>[] {
  const { t } = useTranslation('premises')
  const language = useLanguage()
  const now = useNow()
  const free = useFreeWords()
  return [
    { name: t('fields.address'), of: one => one.address },
    { name: t('fields.unit'), of: ({ streetName, unitName }) => (streetName === unitName ? streetName : `${streetName} · ${unitName}`) },
    { name: t('fields.use'), of: one => t(`use.${one.use}`) },
    { name: t('fields.area'), of: one => thousands(one.area) },
    { name: t('list.rent'), of: one => say(rentWords(one.rentFen), language) },
    {
      name: t('fields.month'),
      of: ({ rentFen, area }) =>
        rentFen === null ? t('compare.agreed') : t('compare.rentMonth', { n: thousands(Math.round((rentFen * area) / 100)) }),
    },
    { name: t('fields.freeFrom'), of: one => free(one.freeFrom) },
    { name: t('fields.ask'), of: one => t('letter.ask', { name: one.ask, phone: phone(one.phone) }) },
    { name: t('fields.note'), of: one => one.note },
    { name: t('fields.seen'), of: one => t('page.seenBy', { day: dayWords(one.seenOn, now), name: one.seenBy }) },
  ]
}
