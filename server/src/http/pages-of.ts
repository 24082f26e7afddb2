/** A page as whoever is signed in gets it, and whoever is not: each the frame of what will be there, and nothing behind it that they do not see. */
export function pagesOf(html: string) {
  return {
    signedIn: html.replace(/<!--signed-out-->.*?<!--\/signed-out-->/gs, ''),
    signedOut: html.replace(/<!--signed-in-->.*?<!--\/signed-in-->/gs, '').replace(/\s*<link [^>]*data-signed-in[^>]*>/g, ''),
  }
}

/** The door of an enterprise that signs in by a code to the phone, says so itself: it need not ask. */
export const offeringCodes = (html: string, way: string): string =>
  html.replace('data-front="door"', `data-front="door" data-codes="${way}"`)
