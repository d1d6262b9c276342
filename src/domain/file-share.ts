/** What one person may send in a day, so that no phone fills the school's disk. */
export const FILES_A_DAY = 30
export const MEGABYTES_A_DAY = 200

const MEGABYTE = 1024 * 1024

/** The disk is left this much, bytes: the database and its copies need room too. */
export const LEAST_FREE = 500 * MEGABYTE

/** Below this the officers hear of it each day. */
export const WARN_FREE = 3 * LEAST_FREE

/** @param sent today; @param size of the next file, bytes. */
export const isDayFull = (sent: { readonly files: number; readonly bytes: number }, size: number): boolean =>
  sent.files >= FILES_A_DAY || sent.bytes + size > MEGABYTES_A_DAY * MEGABYTE
