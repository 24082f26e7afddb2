import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { Page } from '../shared/Page.tsx'
import { holds, useSession } from '../shared/session.tsx'
import { DropZone } from './import/DropZone.tsx'
import { ImportPath } from './import/ImportPath.tsx'
import { PastImports } from './import/PastImports.tsx'
import { TemplateButton } from './import/TemplateButton.tsx'
import './enterprises.css'
import './import/import.css'

/** A roster from Excel: choose a file; nothing is written before its dry run was seen. R2.4 */
export function ImportPage() {
  const { t } = useTranslation('enterprises')
  const session = useSession()
  const minister = holds(session, 'minister')
  return (
    <Page title={t('import')} sub={<ImportPath at="choose" />} actions={minister ? <TemplateButton kind="" /> : null}>
      {minister ? <DropZone /> : <Empty title={t('imports.notYours')} why={t('imports.notYoursWhy')} />}
      {holds(session, 'minister', 'leader') ? <PastImports mayUndo={minister} /> : null}
    </Page>
  )
}
