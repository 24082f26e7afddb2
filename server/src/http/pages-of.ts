const ofSignedIn = /<!--signed-in-->.*?<!--\/signed-in-->/gs
const ofSignedOut = /<!--signed-out-->.*?<!--\/signed-out-->/gs

/** A page as whoever is signed in gets it, and whoever is not: each the frame of what will be there, and nothing behind it that they do not see. `open`: for screens that ask nobody who they are, and draw their own frame. */
export function pagesOf(html: string) {
  const signedOut = html.replace(ofSignedIn, '').replace(/\s*<link [^>]*data-signed-in[^>]*>/g, '')
  return { signedIn: html.replace(ofSignedOut, ''), signedOut, open: signedOut.replace(ofSignedOut, '') }
}

/** The door of an enterprise that signs in by a code to the phone, says so itself: it need not ask. */
export const offeringCodes = (html: string, way: string): string =>
  html.replace('data-front="door"', `data-front="door" data-codes="${way}"`)
