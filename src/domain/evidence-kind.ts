/** What can be minh chứng: what somebody can look at later without running it. */

const LOOKED_AT: ReadonlySet<string> = new Set(
  [
    'jpg jpeg jpe jfif png gif webp heic heif avif bmp tif tiff',
    'doc docx odt rtf txt pdf xls xlsx ods csv ppt pptx odp',
    'mp4 m4v mov avi mkv webm 3gp mp3 m4a aac ogg oga opus wav amr wma',
  ]
    .join(' ')
    .split(' '),
)

/** Types that say enough where a name says nothing. */
const LOOKED_AT_TYPE =
  /^(?:image|video|audio)\/|^text\/plain$|^application\/(?:pdf|msword|vnd\.(?:ms-|openxmlformats-|oasis\.))/

/** An ending that a name without one of its own is given by the channel. */
const NO_ENDING = /^(?:bin|)$/

/** Whether a file may be kept as minh chứng, by the ending of its name, and by its type where it has none. */
export function isEvidence({
  kind,
  name,
  mime,
}: {
  readonly kind: string
  readonly name: string
  readonly mime: string
}): boolean {
  if (kind !== 'document') return true
  const [, ending = ''] = /\.([a-z0-9]{1,8})$/i.exec(name.trim()) ?? []
  return NO_ENDING.test(ending.toLowerCase()) ? LOOKED_AT_TYPE.test(mime) : LOOKED_AT.has(ending.toLowerCase())
}
