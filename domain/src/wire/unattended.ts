/** A page says by it that nobody asked for this: it reads by itself, and the read does not keep the session open. */
export const unattendedHeader = 'x-unattended'
