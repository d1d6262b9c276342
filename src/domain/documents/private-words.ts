/** "Báo BGH: …" goes to the BGH and never stands in a report that leaves the house. */
import { fold } from '../reading/fold.ts'

const MARKED = /^(?:[-–—•*+]\s*)?(?:can |xin )?bao (?:rieng )?(?:bgh|ban giam hieu)(?![\p{L}\p{N}])/u

/** Whether a part of the words is marked for the BGH: "Báo BGH: …". */
export const marksPrivate = (text: string): boolean => text.split(/[\n;]/u).some(part => MARKED.test(fold(part).trim()))
