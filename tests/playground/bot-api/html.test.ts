import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseHtml } from '../../../src/playground/bot-api/text/html.ts'

// The cases of tdlib's own test/message_entities.cpp that matter here; 🏟 is 4 bytes and 2 UTF-16 units.
describe('markup that the server refuses, with the byte where it breaks', () => {
  test.each([
    ['🏟 🏟&lt;<abacaba', 'Unclosed start tag at byte offset 13'],
    ['🏟 🏟&lt;<abac aba>', 'Unsupported start tag "abac" at byte offset 13'],
    ['🏟 🏟&lt;<abac>', 'Unsupported start tag "abac" at byte offset 13'],
    ['🏟 🏟&lt;<i   =aba>', 'Empty attribute name in the tag "i" at byte offset 13'],
    ['🏟 🏟&lt;<i    aba>', 'Can\'t find end tag corresponding to start tag "i"'],
    ['🏟 🏟&lt;<i    aba  =  ', 'Unclosed start tag "i" at byte offset 13'],
    ['🏟 🏟&lt;<i    aba  =  190azAz-.,', 'Unexpected end of name token at byte offset 27'],
    ['🏟 🏟&lt;<i    aba  =  "&lt;&gt;&quot;>', 'Unclosed start tag at byte offset 13'],
    ["🏟 🏟&lt;<i    aba  =  '&lt;&gt;&quot;>", 'Unclosed start tag at byte offset 13'],
    ['🏟 🏟&lt;</', 'Unexpected end tag at byte offset 13'],
    ['🏟 🏟&lt;<b></b></', 'Unexpected end tag at byte offset 20'],
    ['🏟 🏟&lt;<i>a</i   ', 'Unclosed end tag at byte offset 17'],
    ['🏟 🏟&lt;<i>a</em   >', 'Unmatched end tag at byte offset 17, expected "</i>", found "</em>"'],
    ['Tổ Toán <3 học sinh', 'Unsupported start tag "3" at byte offset 11'],
    ['sĩ số < 30', 'Unsupported start tag "" at byte offset 9'],
    ['<span class="x">a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<tg-emoji emoji-id="9999999999999999999">x</tg-emoji>', 'Invalid custom emoji identifier specified'],
    [
      '&#xDFDF;',
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    ],
  ])('%s', (markup, reason) => {
    expect(parseHtml(markup)).toEqual({
      ok: false,
      error_code: 400,
      description: `Bad Request: can't parse entities: ${reason}`,
    })
  })
})

describe('markup that the server understands', () => {
  test.each([
    ['&ge;&lt;&gt;&amp;&quot;&laquo;&raquo;&#12345678;', '&ge;<>&"&laquo;&raquo;&#12345678;', []],
    ['&#0000065; &#00000065;', 'A &#00000065;', []],
    ['R&D & A&amp;B &#7897; &#x1ed9;', 'R&D & A&B ộ ộ', []],
    ['➡️ ➡️<i>➡️ ➡️</i>', '➡️ ➡️➡️ ➡️', [['italic', 5, 5]]],
    [
      '➡️<s>a</s><del>b</del><u>c</u><ins>d</ins>',
      '➡️abcd',
      [
        ['strikethrough', 2, 1],
        ['strikethrough', 3, 1],
        ['underline', 4, 1],
        ['underline', 5, 1],
      ],
    ],
    ['🏟 🏟<i>🏟 &lt🏟</i>', '🏟 🏟🏟 <🏟', [['italic', 5, 6]]],
    ['<B>đậm</b>', 'đậm', [['bold', 0, 3]]],
    ["🏟 🏟&lt;<i    aba  =  '&lt;&gt;&quot;'>a</>", '🏟 🏟<a', [['italic', 6, 1]]],
    ['🏟 🏟&lt;<b></b>', '🏟 🏟<', []],
    ['<blockquote   expandable=false>a</>', 'a', [['expandable_blockquote', 0, 1]]],
    [
      '<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>',
      'ab',
      [
        ['spoiler', 0, 1],
        ['spoiler', 1, 1],
      ],
    ],
    ['<a> </a>', ' ', []],
  ] as [string, string, [string, number, number][]][])('%s', (markup, text, entities) => {
    expect(parseHtml(markup)).toEqual({
      ok: true,
      result: { text, entities: entities.map(([type, offset, length]) => ({ type, offset, length })) },
    })
  })

  test.each([
    ['<a href=telegram.org> </a>', { type: 'text_link', url: 'http://telegram.org/' }],
    ["<a   href=  'telegram.org?&lt;'   > </a>", { type: 'text_link', url: 'http://telegram.org/?<' }],
    ['<a href="tg://user?id=7">x</a>', { type: 'text_mention', user: { id: 7, is_bot: false, first_name: '' } }],
    ['<pre><code class="language-fift">x</code></pre>', { type: 'pre', language: 'fift' }],
    ['<code class="language-fift"><pre>x</pre></code>', { type: 'pre', language: 'fift' }],
  ])('%s', (markup, entity) => {
    expect(parseHtml(markup)).toMatchObject({ ok: true, result: { entities: [{ offset: 0, length: 1, ...entity }] } })
  })
})

test('whatever a person writes comes through when the four characters are escaped', () => {
  const escapeHtml = (text: string): string =>
    text.replace(/[&<>"]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] ?? '&quot;')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      expect(parseHtml(`<b>${escapeHtml(text)}</b>`)).toMatchObject({ ok: true, result: { text } })
    }),
  )
})
