import { useTranslation } from 'react-i18next'
import { toast } from '#shared/Toast.tsx'
import { rebased } from './rebased.ts'
import './words.ts'
import './versions.css'

type Props<R> = {
  /** the version published meanwhile, and the one that my changes were made on */
  newest: { version: number; by: string | null }
  seen: number
  rows: { base: readonly R[]; mine: readonly R[]; theirs: readonly R[] }
  keyOf: (row: R) => string
  nameOf: (row: R) => string
  onRebase: (rows: R[]) => void
  onDiscard: () => void
}

/** Another published a version while I was changing the one before: mine is put on it, or given up; nothing of theirs is overwritten unseen. */
export function BehindVersion<R>({ newest, seen, rows: { base, mine, theirs }, keyOf, nameOf, onRebase, onDiscard }: Props<R>) {
  const { t } = useTranslation('versions')
  const { rows, both } = rebased(base, mine, theirs, keyOf)
  const names = both.map(nameOf).join(t('comma'))
  return (
    <section className="behind-version" role="alert">
      <b>{t('behind', { who: newest.by ?? '', n: newest.version })}</b>
      <p className="second">
        {t('behindWhy', { n: seen })}
        {both.length > 0 ? t('both', { names }) : null}
      </p>
      <div className="acts">
        <button
          type="button"
          className="btn do"
          onClick={() => {
            onRebase(rows)
            toast(t('rebased', { n: newest.version }))
          }}
        >
          {t('rebase', { n: newest.version })}
        </button>
        <button type="button" className="btn" onClick={onDiscard}>
          {t('takeTheirs')}
        </button>
      </div>
    </section>
  )
}
