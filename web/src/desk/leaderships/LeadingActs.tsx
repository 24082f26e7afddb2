import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChangeLeaderDialog } from './ChangeLeaderDialog.tsx'
import { EndOfKeyDialog } from './EndOfKeyDialog.tsx'
import type { Led, WhyNotLeading } from './leading.ts'
import { MakeKeyDialog } from './MakeKeyDialog.tsx'

/** What can be begun about who leads a project: making it key, changing its leader, its end as a key one. Nothing is drawn where nothing can. R14.2, R14.4 */
export function LeadingActs({ project, whyNot }: { project: Led; whyNot: WhyNotLeading }) {
  const { t } = useTranslation('leaderships')
  const [open, setOpen] = useState<'key' | 'leader' | 'end' | null>(null)
  const close = () => setOpen(null)
  const button = (why: string | null, opens: 'key' | 'leader' | 'end', words: string) =>
    why === null ? (
      <button type="button" className="btn" onClick={() => setOpen(opens)}>
        {words}
      </button>
    ) : null
  return (
    <>
      {button(whyNot.makeKeyProject, 'key', t('makeKey'))}
      {button(whyNot.proposeLeader, 'leader', t('change'))}
      {button(whyNot.proposeEndOfKey, 'end', t('endOfKey'))}
      {open === 'key' ? <MakeKeyDialog projectId={project.id} onClose={close} /> : null}
      {open === 'leader' ? <ChangeLeaderDialog project={project} onClose={close} /> : null}
      {open === 'end' ? <EndOfKeyDialog project={project} onClose={close} /> : null}
    </>
  )
}
