import { whyNotImport } from '@yigen/domain/imports/import-access.ts'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { holds } from '#shared/session.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { actorOf } from '../shared/actor-of.ts'
import { Page } from '../shared/Page.tsx'
import { useSession } from '../shared/session.tsx'
import { DropZone } from './DropZone.tsx'
import { ImportPath } from './ImportPath.tsx'
import { PastImports } from './PastImports.tsx'
import { TemplateButton } from './TemplateButton.tsx'
import '../enterprises/enterprises.css'
import './imports.css'

/** A roster from Excel: choose a file; nothing is written before its dry run was seen. R2.4 */
export function ImportPage() {
  const { t } = useTranslation('imports')
  const session = useSession()
  const minister = whyNotImport(actorOf(session, useLanguage())) === null
  return (
    <Page sub={<ImportPath at="choose" />} actions={minister ? <TemplateButton kind="" /> : null}>
      {minister ? <DropZone /> : <Empty title={t('notYours')} why={t('notYoursWhy')} />}
      {holds(session, 'minister', 'leader') ? <PastImports mayUndo={minister} /> : null}
    </Page>
  )
}
