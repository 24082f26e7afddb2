import type { ReactNode } from 'react'

/** What is true now, and one step. */
export function Empty({ title, why, children }: { title: string; why?: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <b>{title}</b>
      {why ? <p className="second">{why}</p> : null}
      {children ? <div className="acts">{children}</div> : null}
    </div>
  )
}
