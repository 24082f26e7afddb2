import type { PolicyComparison } from '@yigen/domain/policies/policy.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'

type Line = Wire<typeof PolicyComparison>['lines'][number]

const signs = { same: ' ', removed: '−', added: '+' } as const

/** Lines taken out and put in, each with its place in either text; told by sign and word, not by colour. */
export function TextDifference({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation('policies')
  const count = (kind: Line['kind']) => lines.filter(line => line.kind === kind).length
  return (
    <>
      <p className="second">
        {t('compare.removed', { n: count('removed') })} · {t('compare.added', { n: count('added') })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keys */}
      <section className="policy-difference" tabIndex={0} aria-label={t('compare.label')}>
        <table>
          <tbody>
            {lines.map(line => (
              <Fragment key={`${line.before} ${line.after}`}>
                {line.skipped > 0 ? (
                  <tr className="skipped">
                    <td colSpan={4}>{t('compare.skipped', { n: line.skipped })}</td>
                  </tr>
                ) : null}
                <DiffRow line={line} />
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function DiffRow({ line: { kind, before, after, text } }: { line: Line }) {
  const { t } = useTranslation('policies')
  const said = kind === 'same' ? null : t(kind === 'added' ? 'compare.is' : 'compare.was')
  return (
    <tr data-kind={kind}>
      <td className="place">{before}</td>
      <td className="place">{after}</td>
      <td className="sign">
        <span aria-hidden="true">{signs[kind]}</span>
        {said ? <span className="sr">{said}</span> : null}
      </td>
      <td className="text">{kind === 'added' ? <ins>{text}</ins> : kind === 'removed' ? <del>{text}</del> : text}</td>
    </tr>
  )
}
