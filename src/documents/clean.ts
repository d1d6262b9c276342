/** Temporary, until the reader's own stands: NFC, no lone surrogates, nothing XML 1.0 forbids. */
export function clean(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is dropped
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\ufffd]|\p{Cs}/gu, '')
  )
}
