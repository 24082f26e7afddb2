import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { some } from '#shared/about.ts'
import { Empty } from '#shared/Empty.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { holds } from '#shared/session.ts'
import { changed } from '../../shared/changed.ts'
import { Page } from '../../shared/Page.tsx'
import { useSession } from '../../shared/session.tsx'
import { SheetImport } from '../SheetImport.tsx'
import { MadeAccounts } from './MadeAccounts.tsx'
import { checkMembers, importMembers, memberTemplate } from './member-import.steps.ts'
import { SheetRows } from './SheetRows.tsx'
import '../imports.css'

/** Accounts from Excel: choose a file, see every row judged, make all of them or none; their links are shown once. R1.5 */
export function MemberImportPage() {
  const { t } = useTranslation(['imports', 'imports-first'])
  const makes = holds(useSession(), 'systemAdministrator')
  const template = useMutation({ mutationFn: memberTemplate })
  return (
    <Page
      title={t('imports-first:accounts.title')}
      crumbs={[{ label: t('accounts.members'), to: '/members' }, { label: t('imports-first:accounts.title') }]}
      actions={
        makes ? (
          <button type="button" className="btn bare" disabled={template.isPending} onClick={() => template.mutate()}>
            {t('template')}
          </button>
        ) : null
      }
    >
      <FaultLine fault={template.error} />
      {makes ? <FromSheet /> : <Empty title={t('accounts.notYours')} why={t('accounts.notYoursWhy')} />}
    </Page>
  )
}

function FromSheet() {
  const { t } = useTranslation('imports')
  const [made, setMade] = useState<Made | null>(null)
  if (made) return <MadeAccounts made={made} />
  return (
    <SheetImport
      check={checkMembers}
      make={importMembers}
      onMade={accounts => {
        changed({ member: some })
        setMade(accounts)
      }}
      words={{
        why: t('accounts.why'),
        ready: n => t('accounts.ready', { n }),
        other: t('accounts.other'),
        make: n => t('accounts.make', { n }),
      }}
      rows={checked => <SheetRows checked={checked} />}
      back={
        <Link className="btn bare" to="/members">
          {t('accounts.back')}
        </Link>
      }
    />
  )
}

type Made = Awaited<ReturnType<typeof importMembers>>
