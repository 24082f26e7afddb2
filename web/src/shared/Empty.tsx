import type { ReactNode } from 'react'

/** What is true now, and one step. `whole`: it is all of the page, and its title the page's. */
export function Empty({ title, why, whole, children }: { title: string; why?: ReactNode; whole?: boolean; children?: ReactNode }) {
  return (
    <div className="empty">
      {whole ? <h1>{title}</h1> : <b>{title}</b>}
      {why ? <p className="second">{why}</p> : null}
      {children ? <div className="acts">{children}</div> : null}
    </div>
  )
}
