/** The longest text of a policy in bytes on the wire: 250,000 characters of three bytes each, and what JSON escapes. */
export const textLimit = 1024 * 1024
