/** What goes to one phone, in the words that are read there. */
export type TextMessage = { phone: string; words: string }

/**
 * Whoever carries text messages. Settles once the carrier has taken the message; gives up when told to (`until`).
 * What it carries is in no log: words hold codes.
 */
export type TextCarrier = { send(message: TextMessage, until: AbortSignal): Promise<void> }
