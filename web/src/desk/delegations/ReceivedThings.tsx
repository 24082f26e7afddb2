import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'

export type Thing = { name: string; number: string; condition: string }
/** `needed`: there has to be one. */
type Props = { received: readonly Thing[]; write: (received: Thing[]) => void; tried: boolean; needed: boolean }

export const blankThing: Thing = { name: '', number: '', condition: '' }
const most = 10

/** A line that was left blank is none. */
export const isWritten = (thing: Thing): boolean => Object.values(thing).some(field => field.trim() !== '')

/** One line of fields for each thing. */
export function ReceivedThings({ received, write, tried, needed }: Props) {
  const { t } = useTranslation('delegations')
  const set = (at: number, changed: Partial<Thing>) => write(received.map((thing, i) => (i === at ? { ...thing, ...changed } : thing)))
  const isMissing = (thing: Thing, i: number) => thing.name.trim() === '' && (isWritten(thing) || (needed && i === 0))
  return (
    <>
      {received.map((thing, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
        <div className="received-thing" key={i}>
          <Field label={t('use.thing')} fault={tried && isMissing(thing, i) ? t('use.needThing') : undefined}>
            {given => (
              <input
                {...given}
                className="box"
                maxLength={80}
                value={thing.name}
                onChange={event => set(i, { name: event.target.value })}
              />
            )}
          </Field>
          <Field label={t('use.number')}>
            {given => (
              <input
                {...given}
                className="box"
                maxLength={40}
                value={thing.number}
                onChange={event => set(i, { number: event.target.value })}
              />
            )}
          </Field>
          <Field label={t('use.condition')}>
            {given => (
              <input
                {...given}
                className="box"
                maxLength={80}
                value={thing.condition}
                onChange={event => set(i, { condition: event.target.value })}
              />
            )}
          </Field>
        </div>
      ))}
      {received.length < most ? (
        <p>
          <button type="button" className="link-btn" onClick={() => write([...received, blankThing])}>
            {t(received.length > 0 ? 'use.another' : 'use.something')}
          </button>
        </p>
      ) : null}
    </>
  )
}
