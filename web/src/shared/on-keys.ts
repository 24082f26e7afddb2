type Pressed = Pick<KeyboardEvent, 'key' | 'keyCode' | 'ctrlKey' | 'metaKey' | 'altKey' | 'preventDefault'>
type Event = (Pressed & { isComposing: boolean }) | (Pressed & { nativeEvent: { isComposing: boolean } })

/** What a key does; `false` leaves it to the browser after all. */
type Acts<E> = Record<string, ((event: E) => unknown) | undefined>

/** Of the browsers whose last key of a composition no longer says that it is one. */
const composingKey = 229

/**
 * A listener of keys by their names: `escape`, `enter`, `arrowDown`, `ctrl+enter` (⌘ on a Mac), `j`. While an input method composes, every key is the
 * input method's: Escape drops its candidates, Enter takes them.
 */
export function onKeys<E extends Event>(acts: Acts<E>) {
  return (event: E) => {
    if (composes(event)) return
    const act = acts[nameOf(event)]
    if (act && act(event) !== false) event.preventDefault()
  }
}

function composes(event: Event) {
  return event.keyCode === composingKey || ('nativeEvent' in event ? event.nativeEvent : event).isComposing
}

const nameOf = ({ key, ctrlKey, metaKey, altKey }: Pressed) =>
  `${altKey ? 'alt+' : ''}${ctrlKey || metaKey ? 'ctrl+' : ''}${key.charAt(0).toLowerCase()}${key.slice(1)}`
