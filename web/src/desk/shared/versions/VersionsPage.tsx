import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { serverNow } from '#shared/ticker.ts'
import { type Crumb, Page } from '../Page.tsx'
import type { Difference } from './differences.ts'
import { PublishBar } from './PublishBar.tsx'
import type { VersionDraft } from './useVersionDraft.ts'
import { type ToldVersion, VersionRail } from './VersionRail.tsx'

type Props<T> = {
  title?: string
  crumbs?: readonly Crumb[]
  draft: VersionDraft<T>
  /** the versions, the newest first, what I changed of it, and why that cannot be published */
  differences: { told: readonly ToldVersion[]; mine: readonly Difference[]; why: string | null }
  /** the reader is one who publishes */
  keeps: boolean
  again: () => void
  publish: (sent: { seen: number; content: T; reason: string }) => Promise<{ version: number }>
  children: ReactNode
}

/** The page of what is kept in versions: since when the newest holds, the versions beside it, and at the foot what publishes. */
export function VersionsPage<T>({ draft, differences: { told, mine, why }, keeps, again, publish, children, ...page }: Props<T>) {
  const { t } = useTranslation()
  const newest = told[0]
  return (
    <Page
      {...page}
      sub={
        newest?.at
          ? t('versions.since', { n: newest.version, time: dayTime(newest.at, serverNow()), who: newest.by ?? '' })
          : t('versions.notYet')
      }
      aside={<VersionRail versions={told} mine={keeps ? mine : []} />}
      foot={
        keeps && draft.changed ? (
          <PublishBar draft={draft} count={mine.length} next={(newest?.version ?? 0) + 1} why={why} again={again} publish={publish} />
        ) : null
      }
    >
      {children}
    </Page>
  )
}
