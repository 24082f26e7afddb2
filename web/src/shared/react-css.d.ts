import 'react'

declare module 'react' {
  /** Custom properties carry measured values (`--used`, `--at`) from React to kit.css. */
  interface CSSProperties {
    [custom: `--${string}`]: string | number | undefined
  }
}
