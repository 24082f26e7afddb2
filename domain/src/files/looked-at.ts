/** What is shown in place: pictures, and PDF by the browser's own viewer. Everything else is a download. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const
export const isPicture = (type: string): boolean => (pictureTypes as readonly string[]).includes(type)
export const isPdf = (type: string): boolean => type === 'application/pdf'
export const isLookedAt = (type: string): boolean => isPicture(type) || isPdf(type)
