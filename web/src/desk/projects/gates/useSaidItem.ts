import { landingKindWords } from '@yigen/domain/projects/landing-kind.ts'
import { projectStageWords } from '@yigen/domain/projects/project-stage.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import type { SaidRow } from '../../shared/versions/differences.ts'
import type { GateItem } from '../project.queries.ts'

/** What is asked, as it is read. */
export function useSaidItem() {
  const { t } = useTranslation(['projects', 'gates'])
  const language = useLanguage()
  const landingsOf = ({ landings }: GateItem): string =>
    landings.length === 0 ? t('gates:all') : landings.map(kind => say(landingKindWords[kind], language)).join(t('list.comma'))
  const said = (item: GateItem): SaidRow => ({
    key: item.kind,
    name: item.name,
    words: [
      [t('gates:fields.name'), item.name],
      [t('gates:fields.stage'), say(projectStageWords[item.gate], language)],
      [t('gates:fields.look'), item.look],
      [t('gates:fields.document'), item.document],
      [t('gates:fields.unit'), item.unit ?? ''],
      [t('gates:fields.verifiedBy'), t(`gates:verifiedBy.${item.verifiedBy}`)],
      [t('gates:fields.landings'), landingsOf(item)],
      [t('gates:fields.must'), t(item.optional ? 'gates:no' : 'gates:yes')],
    ],
  })
  return { said, landingsOf }
}
