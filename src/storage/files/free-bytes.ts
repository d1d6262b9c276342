import { statfs } from 'node:fs/promises'

/** Bytes free for this account on the disk of `folder`. A disk that does not say is taken for empty enough. */
export async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return Number.POSITIVE_INFINITY
  }
}
