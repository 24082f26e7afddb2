import type { MinutesPaper, PaperLine, PaperNames } from '@yigen/domain/meetings/minutes-paper.ts'

/** Paper as GB/T 9704-2012 lays it out; an addendum begins a sheet of its own. Its words are Chinese whoever reads it. */
export function MinutesSheets({ paper }: { paper: MinutesPaper }) {
  const { title, issue, issuer, date, lines, people, signed, digest, addenda } = paper
  return (
    <div className="minutes-sheets" lang="zh-CN">
      <article className="minutes-sheet">
        <h1 className="red-head">{title}</h1>
        <p className="issue">{issue}</p>
        <p className="issuer">
          <span>{issuer}</span>
          <span>{date}</span>
        </p>
        <Lines lines={lines} />
        <Names names={people} />
        <Signed signed={signed} digest={digest} />
        <p className="printed">
          <span>{issuer}</span>
          <span>{date}印发</span>
        </p>
      </article>
      {addenda.map(one => (
        <article key={one.title} className="minutes-sheet">
          <h2>{one.title}</h2>
          <Lines lines={one.lines} />
          <Signed signed={one.signed} digest={one.digest} />
        </article>
      ))}
    </div>
  )
}

const Lines = ({ lines }: { lines: readonly PaperLine[] }) => (
  <>
    {lines.map((line, place) =>
      line.level === 1 ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no name but their place
        <h2 key={place} className="part">
          {line.words}
        </h2>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same
        <p key={place} className="paper-text">
          {line.level === 2 ? <b>{line.head}</b> : null}
          {line.words}
        </p>
      ),
    )}
  </>
)

const Names = ({ names }: { names: readonly PaperNames[] }) => (
  <dl className="names">
    {names.map(({ as, names: all }) => (
      <div key={as}>
        <dt>{as}：</dt>
        <dd>{all}</dd>
      </div>
    ))}
  </dl>
)

const Signed = ({ signed, digest }: { signed: readonly PaperNames[]; digest: string | null }) => (
  <>
    {signed.length > 0 ? <Names names={signed} /> : null}
    {digest ? <p className="digest">SHA-256 {digest}</p> : null}
  </>
)
