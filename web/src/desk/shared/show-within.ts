/**
 * Scrolls a box until what is in it shows, in its middle; what shows already stays where it is. Not
 * `scrollIntoView`: browsers go on with Tab from what that shows, and would leap over all that stands before it.
 */
export function showWithin(box: Element | null | undefined, inside: Element | null | undefined) {
  if (!box || !inside) return
  const [of, at] = [box.getBoundingClientRect(), inside.getBoundingClientRect()]
  const shows = at.left >= of.left && at.right <= of.right && at.top >= of.top && at.bottom <= of.bottom
  if (!shows)
    box.scrollBy({
      left: middle(at.left, at.right) - middle(of.left, of.right),
      top: middle(at.top, at.bottom) - middle(of.top, of.bottom),
    })
}

const middle = (from: number, to: number) => (from + to) / 2
