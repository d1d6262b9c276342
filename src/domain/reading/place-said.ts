/** No more is said where words are sent to a section. */
const LONGEST = 60

const SENT =
  /^[\s,.]*(?:(?:dạ|da|à|a|em|chị|cô|thầy|cứ|cu|vậy|thì|thôi|không|khong|nhờ|cho)[\s,]+){0,3}(?:ghi|đưa|dua|để|de|chuyển|chuyen|viết|viet|xếp|xep)(?:\s+(?:nó|no|đó|do|tin|cái|cai|này|nay|vừa|vua|rồi|roi|giúp|giup|hộ|em|chị|cô|tôi|luôn)){0,4}\s+(?:vào|vao|vô|sang|qua|xuống|xuong|lên|len|ở|o)\s+(?:mục|muc|câu|cau|phần|phan)\s*(?:số\s*|so\s*)?(\d{1,2})(?:\s+(?:nhé|nhe|nha|ạ|a|giúp|giup|đi|di|hộ|luôn|em|cô|thầy|chị)){0,3}[\s.!]*$/iu

/** "Ghi vào mục 5", "chuyển sang mục 2 giúp em": the section to which something is sent, by its number. */
export function placeSaid(text: string): number | undefined {
  const section = text.length > LONGEST ? undefined : SENT.exec(text)?.[1]
  return section === undefined ? undefined : Number(section)
}
