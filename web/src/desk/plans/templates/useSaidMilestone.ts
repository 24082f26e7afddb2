import { useQuery } from '@tanstack/react-query'
import { promiseInWords } from '@yigen/domain/calendar/promise-words.ts'
import type { Predecessor } from '@yigen/domain/plans/plan-graph.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { servicesQuery } from '../../services/services.query.ts'
import type { SaidRow } from '../../shared/versions/differences.ts'
import type { TemplateMilestone } from '../plan-answer.ts'
import { useDepartments } from './useDepartments.ts'

export type SaidMilestone = {
  owner: string
  promise: string
  /** what it waits for, each by its number */
  waits: readonly string[]
}

/** A milestone of a template, as it is read among its sisters. */
export function useSaidMilestone() {
  const { t } = useTranslation(['plans', 'templates'])
  const language = useLanguage()
  const departments = useDepartments()
  const services = useQuery(servicesQuery).data ?? []
  const ownerOf = (owner: TemplateMilestone['owner']): string => {
    if (owner.kind === 'outside') return t('outsideOf', { name: owner.name })
    if (owner.kind === 'unit') return departments.find(({ key }) => key === owner.key)?.name ?? owner.key
    return owner.kind === 'street' ? t('templates:street') : t(`owner.${owner.kind}`)
  }
  const waitOf = ({ link, lag }: Predecessor, of: number | string): string => {
    const words = t(`templates:after.${link}`, { n: of })
    if (lag === 0) return words
    return t('templates:lag', { words, sign: t(lag > 0 ? 'templates:plus' : 'templates:minus'), days: Math.abs(lag) })
  }
  const serviceOf = (code: string | null): string => {
    const item = services.find(service => service.code === code)
    return item ? (language === 'en' ? item.nameEn : item.nameZh) : (code ?? '')
  }
  const of = ({ owner, promise, predecessors }: TemplateMilestone, numbers: ReadonlyMap<string, number>): SaidMilestone => ({
    owner: ownerOf(owner),
    promise: say(promiseInWords(promise), language),
    waits: predecessors.map(wait => waitOf(wait, numbers.get(wait.id) ?? '?')),
  })
  const said = (milestone: TemplateMilestone, names: ReadonlyMap<string, string>): SaidRow => ({
    key: milestone.id,
    name: milestone.name,
    words: [
      [t('edit.name'), milestone.name],
      [t('templates:head.owner'), ownerOf(milestone.owner)],
      [t('templates:head.promise'), say(promiseInWords(milestone.promise), language)],
      [t('templates:head.waits'), milestone.predecessors.map(wait => waitOf(wait, `“${names.get(wait.id) ?? ''}”`)).join(t('comma'))],
      [t('templates:head.gate'), t(`gate.${milestone.gate}`)],
      [t('templates:serviceSaid'), serviceOf(milestone.serviceCode)],
      [t('edit.materials'), milestone.materials],
    ],
  })
  return { of, said, serviceOf }
}
